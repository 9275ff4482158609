import '@entame/sdk/ui.css';
import { createClients } from '@entame/sdk';
import i18next from 'i18next';
import { start } from 'single-spa';

createClients();
start();
i18next.init();
