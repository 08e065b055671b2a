import { storedApp } from './stored-app.ts';
import { postgresPlaces } from './stores.ts';

export const createMock = storedApp(await postgresPlaces());
