export * from '@entame/sdk';
