// Holds what is exported against the schemas of ninjs 3.1 and NITF 3.6, which are not part of this repository, and JSON-LD against what
// schema.org knows of a NewsArticle (there is no schema of it):
// node scripts/test/schemas.mjs FOLDER [PAGE…]: FOLDER has ninjs-schema_3.1.json, nitf-3-6.xsd and what it includes; without pages,
// those of samples/. The exit status is 1 where something does not validate, or where a damaged file does.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { validateXML } from 'xmllint-wasm';

const [folder, ...named] = process.argv.slice(2);
if (folder === undefined) {
	console.error('node scripts/test/schemas.mjs FOLDER [PAGE…]: FOLDER holds the schemas.');
	process.exit(2);
}
const pages =
	named.length > 0
		? named
		: readdirSync('samples')
				.filter((name) => /\.(newscopy|txt)$/.test(name))
				.map((name) => join('samples', name));
const out = mkdtempSync(join(tmpdir(), 'zhubi-schemas-'));
let faults = 0;
const fault = (what, why) => {
	faults++;
	console.error(`${what}: ${why}`);
};
try {
	const ninjs = checkNinjs();
	const articles = checkJsonLd();
	const nitf = await checkNitf();
	console.log(
		`${ninjs} ninjs, ${articles} JSON-LD, ${nitf} NITF: ${faults === 0 ? 'all valid, and damaged ones are not' : `${faults} faults`}`,
	);
} finally {
	rmSync(out, { recursive: true, force: true });
}
process.exitCode = faults > 0 || pages.length === 0 ? 1 : 0;

function exported(format) {
	const { stdout, stderr, status } = spawnSync(
		process.execPath,
		['out/cli/zhubi.js', 'export', '--format', format, '--output', join(out, format), ...pages],
		{ encoding: 'utf8', maxBuffer: 1 << 28 },
	);
	if (status !== 0) fault(format, `${stdout}${stderr}`);
	return readdirSync(join(out, format), { recursive: true, withFileTypes: true })
		.filter((one) => one.isFile())
		.map((one) => join(one.parentPath, one.name));
}

function checkNinjs() {
	const ajv = new Ajv2020({ strict: false, validateFormats: false });
	// Places are written without coordinates.
	ajv.addSchema({ $id: 'https://geojson.org/schema/GeoJSON.json', type: 'object' });
	const validate = ajv.compile(JSON.parse(readFileSync(join(folder, 'ninjs-schema_3.1.json'), 'utf8')));
	const files = exported('ninjs');
	for (const file of files) {
		const one = JSON.parse(readFileSync(file, 'utf8'));
		if (!validate(one)) fault(file, ajv.errorsText(validate.errors));
		for (const damaged of [
			{ ...one, uri: 1 },
			{ ...one, headlines: [{ role: 'main' }] },
			{ ...one, people: [{ nom: '' }] },
		])
			if (validate(damaged)) fault(file, 'valid though damaged');
	}
	return files.length;
}

/** The properties of schema.org that are written, and what they may be. */
function newsArticleSchema() {
	const text = { type: 'string', minLength: 1 };
	const texts = { anyOf: [text, { type: 'array', items: text, minItems: 1 }] };
	const thing = (type, more) => ({
		type: 'object',
		required: ['@type', 'name'],
		additionalProperties: false,
		properties: { '@type': { const: type }, name: text, ...more },
	});
	const organization = thing('Organization', {});
	const person = thing('Person', { jobTitle: texts, worksFor: organization });
	return {
		type: 'object',
		required: ['@context', '@type', '@id', 'headline', 'author', 'articleBody'],
		additionalProperties: false,
		properties: {
			'@context': { const: 'https://schema.org' },
			'@type': { const: 'NewsArticle' },
			'@id': { type: 'string', pattern: '^urn:' },
			headline: { type: 'string' },
			alternativeHeadline: texts,
			inLanguage: text,
			datePublished: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\d$' },
			dateline: text,
			author: { type: 'array', items: person },
			mentions: { type: 'array', items: { anyOf: [person, organization] } },
			articleBody: { type: 'string' },
			wordCount: { type: 'integer', minimum: 0 },
			printPage: text,
		},
	};
}

function checkJsonLd() {
	const ajv = new Ajv2020({ strict: false });
	const validate = ajv.compile(newsArticleSchema());
	const files = exported('json-ld');
	for (const file of files) {
		const one = JSON.parse(readFileSync(file, 'utf8'));
		if (!validate(one)) fault(file, ajv.errorsText(validate.errors));
		for (const damaged of [
			{ ...one, '@type': 'Artikel' },
			{ ...one, author: [{ '@type': 'Person' }] },
			{ ...one, headlin: '' },
		])
			if (validate(damaged)) fault(file, 'valid though damaged');
	}
	return files.length;
}

async function checkNitf() {
	const schema = ['nitf-3-6.xsd'].map((fileName) => ({
		fileName,
		contents: readFileSync(join(folder, fileName), 'utf8'),
	}));
	const preload = ['nitf-3-6-ruby-include.xsd', 'xml.xsd'].map((fileName) => ({
		fileName,
		contents: readFileSync(join(folder, fileName), 'utf8'),
	}));
	const files = exported('nitf');
	const all = files.map((fileName) => ({ fileName, contents: readFileSync(fileName, 'utf8') }));
	const { errors } = await validateXML({ xml: all, schema, preload });
	for (const one of errors) fault('NITF', one.rawMessage);
	for (const { fileName, contents } of all.slice(0, 5)) {
		const damaged = [
			contents.replace('<hl1>', '<hl9>').replace('</hl1>', '</hl9>'),
			contents.replace('<docdata>', '<docdata when="now">'),
			contents.replace('</body>', ''),
		];
		for (const one of damaged) {
			const { valid } = await validateXML({ xml: [{ fileName, contents: one }], schema, preload });
			if (valid) fault(fileName, 'valid though damaged');
		}
	}
	return files.length;
}
