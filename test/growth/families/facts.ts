import { type Family, family, halves, name, report, word } from '../family';

/** Names one character apart, ever other ones. */
const twin = (nth: number) => `${name(nth)}、${name(nth).slice(0, 2)}国`;

export const facts: readonly Family[] = [
	// Who holds which office.
	family('国务院总理李强', { head: report }),
	family((nth) => `国务院总理${name(nth)}，`, { head: report }),
	family((nth) => `国家主席${name(nth)}、总书记${name(3 * nth + 1)}出席，`, { head: report }),
	halves((nth) => `主席${name(nth)}，`, '习近平', { head: report }),
	// Growth, shares, sums.
	family('从50增至40，', { head: report }),
	family('从50增至40，增长20%，', { head: report }),
	family('由1增加到2比上年增长5%', { head: report }),
	family('增长'),
	family('占50%、', { head: report }),
	family('其中占50%，占60%。', { head: report }),
	family((nth) => `其中${word(nth)}占5%，`, { head: report, tail: '其余占60%。' }),
	family('25个村，其中12个、14个，', { head: report }),
	family('其中'),
	// Ages and years of birth.
	family('生于1980年，今年50岁，', { head: report }),
	family((nth) => `${name(nth)}，1980年出生，50岁，`, { head: report }),
	family((nth) => `${name(nth)}今年50岁。\n`, { head: report }),
	// One quantity with two values.
	family('全长300米，全长350米，', { head: report }),
	family((nth) => `${word(nth)}全长300米，`, { head: report }),
	family((nth) => `大桥全长${nth}米，`, { head: report }),
	// Names in two forms, captions.
	family(twin, { head: report }),
	family((nth) => `图为${name(nth)}在田间。（记者 ${name(3 * nth + 1)} 摄）\n\n`, { head: report }),
	halves(
		(nth) => `村民${name(nth)}说，路通了。`,
		(nth) => `\n\n图为${name(nth).slice(0, 2)}国。`,
		{ head: report },
	),
	// Slips.
	...[...'的地得在再做作己已即既'].map((sign) => family(sign, { head: report })),
	family('认真的学习', { head: report }),
	family('高兴地地说，', { head: report }),
	family('既使', { head: report }),
	family((nth) => `${word(nth)}的`, { head: report }),
	family((nth) => `截止${word(nth)}`, { head: report }),
];
