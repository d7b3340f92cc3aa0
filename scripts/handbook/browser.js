// What the handbook does beside being read: search, and opening at a chapter.
// Runs in browsers and in the webview of VS Code, as a plain script.
const search = document.getElementById('search');
const found = document.getElementById('found');
const nothing = document.getElementById('nothing');
const contents = document.getElementById('contents');
const chapters = [...document.querySelectorAll('article.rule')].map((element) => ({
	element,
	text: element.textContent.toLowerCase(),
}));
const entries = [...document.querySelectorAll('nav li[data-rule]')];
const fronts = [...document.querySelectorAll('[data-front]')];
const narrow = matchMedia('(max-width: 52rem)');

/** Shows the chapters that hold all words, and no others; without words, the whole book. */
function filter() {
	const words = search.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
	const shown = new Set();
	for (const { element, text } of chapters) {
		element.hidden = !words.every((word) => text.includes(word));
		if (!element.hidden) shown.add(element.id);
	}
	for (const entry of entries) entry.hidden = !shown.has(entry.dataset.rule);
	for (const section of document.querySelectorAll('nav section'))
		section.hidden = !section.querySelector('li:not([hidden])');
	for (const section of document.querySelectorAll('main > section'))
		section.hidden = words.length > 0 && !section.querySelector('article:not([hidden])');
	for (const front of fronts) front.hidden = words.length > 0;
	nothing.hidden = shown.size > 0;
	found.textContent = words.length > 0 ? `找到${shown.size}条` : '';
	highlight(words);
	if (words.length > 0) scrollTo(0, 0);
}

/** At most this many places are marked; more would make typing slow. */
const mostMarked = 500;

function highlight(words) {
	if (typeof Highlight !== 'function') return;
	const ranges = [];
	for (const { element } of words.length > 0 ? chapters : []) {
		if (element.hidden) continue;
		const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node && ranges.length < mostMarked; node = walker.nextNode()) {
			const text = node.data.toLowerCase();
			// A few letters change their length in lower case. Such text stays unmarked.
			if (text.length !== node.data.length) continue;
			for (const word of words) {
				for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
					const range = document.createRange();
					range.setStart(node, at);
					range.setEnd(node, at + word.length);
					ranges.push(range);
				}
			}
		}
	}
	CSS.highlights.set('found', new Highlight(...ranges));
}

/** Goes to a chapter or another place of the book, and ends a search that hides it. */
function show(id) {
	const place = document.getElementById(id);
	if (!place) return;
	if (search.value !== '' && place.closest('[hidden]')) {
		search.value = '';
		filter();
	}
	if (narrow.matches) contents.open = false;
	place.scrollIntoView();
	if (place.tabIndex === -1) place.focus({ preventScroll: true });
}

search.addEventListener('input', filter);
search.addEventListener('keydown', (event) => {
	if (event.key === 'Escape' && search.value !== '') {
		search.value = '';
		filter();
		event.preventDefault();
	} else if (event.key === 'Enter') {
		const first = chapters.find(({ element }) => !element.hidden);
		if (first && search.value !== '') show(first.element.id);
	}
});
document.addEventListener('keydown', (event) => {
	if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.target === search) return;
	event.preventDefault();
	search.focus();
	search.select();
});
document.addEventListener('click', (event) => {
	const link = event.target.closest?.('a[href^="#"]');
	if (link) show(link.getAttribute('href').slice(1));
});
addEventListener('hashchange', () => show(decodeURIComponent(location.hash.slice(1))));
if (narrow.matches) contents.open = false;
if (location.hash) show(decodeURIComponent(location.hash.slice(1)));

// In VS Code: the editor says which chapter, and its theme is the body's class.
if (typeof acquireVsCodeApi === 'function') {
	const theme = () => {
		document.documentElement.dataset.theme = /vscode-(dark|high-contrast(?!-light))/.test(document.body.className)
			? 'dark'
			: 'light';
	};
	new MutationObserver(theme).observe(document.body, { attributes: true, attributeFilter: ['class'] });
	theme();
	addEventListener('message', ({ data }) => {
		if (typeof data?.chapter === 'string') show(data.chapter);
	});
	acquireVsCodeApi().postMessage('ready');
}
