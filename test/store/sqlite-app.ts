import { storedApp } from './stored-app.ts';
import { sqlitePlaces } from './stores.ts';

export const createMock = storedApp(await sqlitePlaces());
