import { join } from 'node:path';
import { setAssets } from '../../server/ground/assets/store';
import { diskAssets } from '../../server/host/disk-assets';

// A program of tests or of scripts reads the assets as they lie in the repository, from whose root it is run.
setAssets({
	read: diskAssets(join(process.cwd(), 'assets')),
	complain: (line) => {
		throw new Error(line);
	},
});
