import fc from 'fast-check';

/**
 * Text as nobody writes it: control characters, signs of XML and of spreadsheets, characters that turn the direction of a line, halves of
 * surrogate pairs, line ends of all kinds.
 */
export const hostileText = fc
	.array(
		fc.oneof(
			fc.constantFrom(
				'，',
				'记者',
				'大桥',
				'三百米',
				'<',
				'>',
				'&',
				'"',
				"'",
				']]>',
				'&amp;',
				'<!--',
				'-->',
				'<?x',
				'=1+1',
				'@',
			),
			fc.constantFrom(
				'\0',
				'\u0001',
				'\u000b',
				'\u001f',
				'\u007f',
				'\u0085',
				'\u2028',
				'\u2029',
				'\ufeff',
				'\ufffe',
				'\uffff',
			),
			fc.constantFrom(
				'\u202e',
				'\u2066',
				'\u200f',
				'שלום',
				'\u00ad',
				'\u2011',
				'\u200b',
				'\ufffc',
				'\u3000',
				' ',
				'  ',
				'\t',
			),
			fc.constantFrom('\ud800', '\udc00', '😀', '𠮷', '\n', '\r\n', '\r', '\n\n'),
		),
		{ maxLength: 24 },
	)
	.map((parts) => parts.join(''));
