/** Parts of a contract that may tell with `x-inferred` which of their own parts are inferred. */
const MARKED = [
  ...['Info', 'Operation', 'Parameter', 'Header', 'RequestBody', 'Response', 'Schema'],
  'SecurityScheme',
];

const PROSE = ['title', 'summary', 'description'];

/** Words by which prose tells that something is a reading of ours. */
const READING = /\b(?:inferred|presumably|probably|this\s+project|not\s+confirmed)\b/iu;

/** Parts of an operation that stand outside of it. */
const OUTSIDE = ['path', 'method'];

/**
 * Marks tell what is inferred, and no prose does, except for `info.description`, which explains the marks. An item of
 * `x-inferred` is a keyword of the same object, or of its schema; one keyword with some of its members; or a sentence.
 * An inferred operation lists its `path`, its `method` or both.
 */
export function inferred() {
  const check = (node, context) => {
    for (const place of placesInProse(node, context.type.name)) {
      const message = 'Say by `x-source` or `x-inferred` what is inferred, and not in prose.';
      context.report({ message, location: context.location.child(place) });
    }
    const message = faultOfMark(node, context);
    if (message) context.report({ message, location: context.location.child('x-inferred') });
    if (context.type.name === 'Operation' && isInferred(node) && outsideOf(node).length === 0) {
      const wanted =
        'An inferred operation lists in `x-inferred` its `path`, its `method` or both.';
      context.report({ message: wanted, location: context.location.child('x-source') });
    }
  };
  return {
    any: check,
    // A reference may have words and marks of its own.
    ref: check,
  };
}

function placesInProse(node, type) {
  return PROSE.filter((key) => {
    const explainsMarks = type === 'Info' && key === 'description';
    return !explainsMarks && typeof node?.[key] === 'string' && READING.test(node[key]);
  });
}

function faultOfMark(node, { type, resolve }) {
  const items = node?.['x-inferred'];
  if (items === undefined) return undefined;
  if (!MARKED.includes(type.name)) return `\`x-inferred\` stands at: ${MARKED.join(', ')}.`;
  if (!isList(items)) return '`x-inferred` is a list with items, none of them twice.';
  const schema = node.schema?.$ref ? resolve(node.schema).node : node.schema;
  const outside = type.name === 'Operation' && isInferred(node) ? OUTSIDE : [];
  const isRight = (item) =>
    isSentence(item) || outside.includes(item) || isKeywordOf({ ...schema, ...node }, item);
  const wrong = items.filter((item) => !isRight(item)).map((item) => JSON.stringify(item));
  if (wrong.length === 0) return undefined;
  return `Neither a keyword of this part, alone or with its members, nor a sentence: ${wrong.join(', ')}.`;
}

function isInferred(node) {
  return node['x-source'] === 'inferred';
}

function outsideOf({ 'x-inferred': items }) {
  return OUTSIDE.filter((item) => Array.isArray(items) && items.includes(item));
}

function isList(value) {
  const texts = Array.isArray(value) ? value.map((item) => JSON.stringify(item)) : [];
  return texts.length > 0 && new Set(texts).size === texts.length;
}

function isSentence(item) {
  return typeof item === 'string' && /^\p{Lu}.* .*\.$/su.test(item);
}

/** True for a keyword that the part has, alone or with members that it has there. */
function isKeywordOf(part, item) {
  if (typeof item === 'string') return isOwn(part, item);
  const [entry, ...more] = Object.entries(item ?? {});
  if (!entry || more.length > 0) return false;
  const [keyword, members] = entry;
  return (
    isOwn(part, keyword) && isList(members) && members.every((one) => isIn(part[keyword], one))
  );
}

function isIn(value, member) {
  if (Array.isArray(value)) return value.includes(member);
  return typeof value === 'object' && value !== null && Object.hasOwn(value, member);
}

/** Extensions are not for readers of the page. */
function isOwn(part, keyword) {
  return !keyword.startsWith('x-') && Object.hasOwn(part, keyword);
}
