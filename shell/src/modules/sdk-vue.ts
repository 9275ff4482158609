export * from '@entame/sdk/vue';
