import { expect, it } from '@jest/globals';

import { explanationTable, totalsOf } from '../../server/cli/explanation-table.ts';

const WHY = 'lists what POST /pets has made; paged by page and limit; ignores verbose';
const ROWS = [
  { method: 'GET', path: '/pets', operation: 'a', answer: 'resource pets (id): list', why: WHY },
  { method: 'DELETE', path: '/pets/{id}', operation: 'b', answer: 'made', why: 'no such thing' },
];

it('has one line for each operation in a pipe', () => {
  expect(explanationTable(ROWS)).toEqual([
    `GET     /pets       resource pets (id): list  ${WHY}`,
    'DELETE  /pets/{id}  made                      no such thing',
  ]);
});

it.each([80, 120, 200])('fits a terminal of %i columns', (columns) => {
  const lines = explanationTable(ROWS, columns);
  expect(lines.filter((line) => line.length > columns)).toEqual([]);
  expect(lines.filter((line) => line !== line.trimEnd())).toEqual([]);
  expect(lines.join(' ').replace(/ +/g, ' ')).toContain(WHY);
});

it('puts the rest of a long reason below its beginning', () => {
  expect(explanationTable(ROWS, 90)).toEqual([
    'GET     /pets       resource pets (id): list  lists what POST /pets has made; paged by',
    '                                              page and limit; ignores verbose',
    'DELETE  /pets/{id}  made                      no such thing',
  ]);
});

it('puts the reason on lines of its own where there is no room beside the answer', () => {
  expect(explanationTable(ROWS, 60)).toEqual([
    'GET     /pets',
    '        resource pets (id): list: lists what POST /pets has',
    '        made; paged by page and limit; ignores verbose',
    'DELETE  /pets/{id}',
    '        made: no such thing',
  ]);
});

it('counts the operations of each way to answer', () => {
  expect(totalsOf(ROWS)).toBe('2 operations, 1 remembered, 1 made');
  expect(totalsOf([])).toBe('0 operations');
});
