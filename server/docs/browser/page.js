// Puts the API reference in place of the plain page, with the visitor's own session.
// @ts-check
import { drawMarks } from './inferred.js';
import { sessionName } from './session.js';

const { document: path, reference, session, authentication } = document.body.dataset;

/** The plain page stays until the reference is drawn. */
function showReference() {
  document.getElementById('shell')?.remove();
  document.body.classList.add('drawn');
}

// The scripts of the reference are not there if they were not built.
if (reference) {
  const { createApiReference } = await import(reference);
  const prefix = session === undefined ? '' : `/@${session || sessionName()}`;
  createApiReference('#reference', {
    url: `${prefix}${path}`,
    authentication: JSON.parse(authentication ?? '{}'),
    onLoaded: showReference,
    ...{ withDefaultFonts: false, telemetry: false, hideClientButton: true },
    ...{ agent: { disabled: true }, mcp: { disabled: true }, showDeveloperTools: 'never' },
    ...{ orderSchemaPropertiesBy: 'preserve', showOperationId: true, expandAllResponses: true },
    documentDownloadType: 'none',
    plugins: [() => ({ name: 'kontrak', extensions: [], markdown: drawMarks })],
  });
}
