// Reads Dockerfiles as BuildKit does: prints {problems, instructions} of the one whose path is given.
const { readFileSync } = require('fs');
const { DockerfileParser } = require('dockerfile-ast');
const { validate } = require('dockerfile-utils');

const text = readFileSync(process.argv[2], 'utf8');
const parsed = DockerfileParser.parse(text);
let stage = -1;
const instructions = parsed.getInstructions().map(instruction => {
  if (instruction.getKeyword() === 'FROM') stage++;
  return { stage, keyword: instruction.getKeyword(), text: instruction.getTextContent().slice(instruction.getKeyword().length).trim() };
});
const problems = validate(text).map(problem => `line ${problem.range.start.line + 1}: ${problem.message}`);
process.stdout.write(JSON.stringify({ problems, instructions }));
