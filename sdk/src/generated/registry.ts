// Generated from openapi/ by `npm run generate`. Do not edit.
export interface paths {
    "/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Releases, newest first */
        get: operations["listReleases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Name of an icon of the design system. */
        Icon: string;
        /**
         * Format: date-time
         * @description A moment in UTC with millisecond precision, such as 2026-11-23T01:30:00.000Z.
         */
        Instant: string;
        /**
         * @description Japanese, English, or plain Japanese (やさしい日本語).
         * @enum {string}
         */
        Language: "ja" | "en" | "ja-x-easy";
        /** @description The same text in the portal's languages. A language that is missing falls back to Japanese. */
        LocalizedText: {
            en?: string;
            ja: string;
            "ja-x-easy"?: string;
        };
        /** @description What a micro-frontend tells the portal about itself. The file `manifest.json` of a release. */
        Manifest: {
            $schema?: string;
            /** @description Most bytes after gzip that a page of it may load beyond the shell. */
            budgets: {
                javascriptBytes: number;
                styleBytes: number;
            };
            /** @description The module that exports `bootstrap`, `mount` and `unmount`. The shell itself has none. */
            entry?: string;
            languages: components["schemas"]["Language"][];
            menu: {
                icon: components["schemas"]["Icon"];
                order: number;
                path: components["schemas"]["PortalPath"];
                permission: components["schemas"]["Permission"];
                title: components["schemas"]["LocalizedText"];
            }[];
            /** @description Bare module names that this release offers to the whole portal, with their files. Only the city's own releases may have any. */
            modules: {
                [key: string]: string;
            };
            name: components["schemas"]["MicroFrontendName"];
            routes: {
                path: components["schemas"]["PortalPath"];
                permission: components["schemas"]["Permission"];
                title: components["schemas"]["LocalizedText"];
            }[];
            /** @description Style sheets that the shell loads with the page. */
            styles?: string[];
            tiles: {
                icon: components["schemas"]["Icon"];
                /** @description `<service>.<tile>`: the service of the BFF that fills it. */
                id: string;
                order: number;
                permission: components["schemas"]["Permission"];
                title: components["schemas"]["LocalizedText"];
            }[];
            title: components["schemas"]["LocalizedText"];
        };
        MicroFrontendName: string;
        /** @description Send it back as `cursor` to read the next page; null on the last page. */
        NextCursor: string | null;
        Permission: string;
        PortalPath: string;
        /**
         * @description RFC 9457 problem details. Clients must ignore members they do not know. `title`, `detail` and `nextStep`
         *     are in the language of the request's `Accept-Language` and may be shown to a person as they are.
         */
        Problem: {
            /** @description With `step-up-required`: what the operation needs. Show again who you are, then repeat the request. */
            assurance?: {
                /** @enum {string} */
                level: "aal1" | "aal2" | "aal3";
                /** @description How long ago it may have been at the most; null: any time in this session. */
                withinSeconds: number | null;
            };
            /** @description With `resident-exists-already`: ids of the residents it may be, for staff who may search residents. */
            candidates?: string[];
            detail?: string;
            errors?: {
                message: string;
                /** @description JSON pointer into the request: /body/points, /query/limit. */
                pointer: string;
            }[];
            helpDeskPhone?: string;
            /** @description What the person can do now. */
            nextStep: string;
            /** @description Quote it to the help desk. */
            requestId: string;
            status: number;
            /** @description With `terms-not-accepted`: the versions to accept; show them, accept, then repeat the request. */
            terms?: string[];
            title: string;
            /** @description Stable address of this kind of problem's documentation. */
            type: string;
        };
        Release: {
            fileCount: number;
            name: components["schemas"]["MicroFrontendName"];
            publishedAt: components["schemas"]["Instant"];
            publishedBy: string;
            /** @enum {string} */
            state: "live" | "retired";
            title: string;
            /** @description Bytes before compression. */
            totalBytes: number;
            version: string;
        };
    };
    responses: never;
    parameters: {
        /** @description `nextCursor` of the page before. */
        Cursor: string;
        /** @description How many items to return at the most. */
        Limit: number;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listReleases: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many items to return at the most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of releases. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Release"][];
                        nextCursor: components["schemas"]["NextCursor"];
                    };
                };
            };
            /** @description invalid-request: Some input is not right. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/invalid-request";
                    };
                };
            };
            /** @description signed-out: Please sign in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/signed-out";
                    };
                };
            };
            /** @description forbidden: You may not do this. second-factor-required: A second check is needed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/second-factor-required";
                    };
                };
            };
            /** @description unexpected: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unexpected";
                    };
                };
            };
            /** @description not-ready: Not available just now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/not-ready";
                    };
                };
            };
        };
    };
}
