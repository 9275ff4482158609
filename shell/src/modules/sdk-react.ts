export * from '@entame/sdk/react';
