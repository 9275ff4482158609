export function install(): void;
export function isInstalled(folder: string): boolean;
