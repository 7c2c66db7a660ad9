// Reads { path: text } as JSON and writes { path: tree } as JSON. A node is { type, named, start, end, children }.
'use strict';

const Parser = require('tree-sitter');
const Bicep = require('tree-sitter-bicep');

const parser = new Parser();
parser.setLanguage(Bicep);

const node = (it) => ({
  type: it.isMissing ? 'MISSING' : it.type,
  named: it.isNamed,
  start: it.startIndex,
  end: it.endIndex,
  children: it.children.map(node),
});

const files = JSON.parse(require('node:fs').readFileSync(0, 'utf8'));
// A text longer than the parser's default buffer is refused unless it is handed over in pieces.
const pieces = (text) => (index) => text.slice(index, index + 8192);
const trees = Object.entries(files).map(([path, text]) => [path, node(parser.parse(pieces(text)).rootNode)]);
process.stdout.write(JSON.stringify(Object.fromEntries(trees)));
