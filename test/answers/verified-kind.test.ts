import assert from 'node:assert/strict';
import { test } from 'node:test';
import { verifiedKind } from '../../server/answers/names/verified-kind';
import { defaults } from '../../server/ground/model/settings';
import { unmark } from '../../server/ground/text/marks';
import { analyze } from '../../server/reading/page/update';

/** What is verified by who selects the marked stretch. */
function kindOf(marked: string): string | undefined {
	const { text, stretches } = unmark(`新桥通车\n\n本报讯（记者 孟一禾）${marked}\n`);
	return verifiedKind(analyze({ text, settings: defaults }), stretches[0]);
}

test('what is verified is what was selected', () => {
	assert.equal(kindOf('7月28日，县长⟦骆长青⟧出席仪式。'), 'name');
	assert.equal(kindOf('7月28日，⟦浦岭县县长⟧骆长青出席仪式。'), 'title');
	assert.equal(kindOf('⟦7月28日⟧，县长骆长青出席仪式。'), 'date');
	assert.equal(kindOf('大桥全长⟦352米⟧，两岸群众出行方便。'), 'figure');
	assert.equal(kindOf('骆长青说：“⟦路通了，日子就好了⟧。”'), 'quotation');
	assert.equal(kindOf('大桥⟦通车⟧，两岸群众出行方便。'), undefined);
});
