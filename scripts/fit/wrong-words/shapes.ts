import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A stroke, wherever it lies and however long it is: which way it leads as a whole, in radians, and whether it turns (横折). */
interface Stroke {
	readonly angle: number;
	readonly turns: boolean;
}

/** What a character looks like: its strokes in the order in which they are written, and the ink of all of them on a small grid. */
export interface Shape {
	readonly strokes: readonly Stroke[];
	readonly ink: Float32Array;
}

/** So many cells the grid has to a side. */
const side = 24;
/** The strokes are drawn on a square of so many units. */
const square = 1024;

/**
 * The shape of a character by the middle lines of its strokes, as the files `CHARACTER.json` of hanzi-writer-data have them
 * (`{ medians: [[x, y]…]… }`, ARPHIC Public License); undefined where there is none.
 */
export function shapeOf(folder: string, character: string): Shape | undefined {
	const file = join(folder, `${character}.json`);
	if (!existsSync(file)) return undefined;
	const { medians } = JSON.parse(readFileSync(file, 'utf8')) as { medians: [number, number][][] };
	const grid = new Float32Array(side * side);
	for (const line of medians) for (const [x, y] of pointsOn(line)) soften(grid, x, y);
	return { strokes: medians.map(strokeOf), ink: unit(grid) };
}

/** How much two characters look alike, 0 to 1: the ink that they share, or the part of their strokes that both have in a row. */
export function likenessOf(one: Shape, other: Shape): number {
	let ink = 0;
	for (let i = 0; i < one.ink.length; i++) ink += one.ink[i] * other.ink[i];
	const longest = Math.max(one.strokes.length, other.strokes.length);
	const shared = sharedStrokes(one.strokes, other.strokes);
	// A part of two strokes is in half of all characters.
	const part = shared < 3 ? 0 : shared / longest;
	return Math.max(ink, part);
}

function* pointsOn(line: readonly (readonly [number, number])[]): Generator<readonly [number, number]> {
	for (let i = 1; i < line.length; i++) {
		const [[x1, y1], [x2, y2]] = [line[i - 1], line[i]];
		const steps = Math.max(1, Math.ceil(Math.hypot(x2 - x1, y2 - y1) / (square / side / 2)));
		for (let s = 0; s <= steps; s++) yield [x1 + ((x2 - x1) * s) / steps, y1 + ((y2 - y1) * s) / steps];
	}
}

/** Ink spreads to the cells around: strokes that lie a little apart still meet. */
function soften(grid: Float32Array, x: number, y: number): void {
	const [column, row] = [(x / square) * side - 0.5, ((y + 124) / square) * side - 0.5];
	for (let r = Math.floor(row) - 1; r <= Math.floor(row) + 2; r++)
		for (let c = Math.floor(column) - 1; c <= Math.floor(column) + 2; c++) {
			if (r < 0 || c < 0 || r >= side || c >= side) continue;
			grid[r * side + c] += Math.exp(-((r - row) ** 2 + (c - column) ** 2));
		}
}

function unit(grid: Float32Array): Float32Array {
	const mean = grid.reduce((sum, one) => sum + one, 0) / grid.length;
	const moved = grid.map((one) => Math.min(3, one) - Math.min(3, mean));
	const size = Math.sqrt(moved.reduce((sum, one) => sum + one * one, 0)) || 1;
	return moved.map((one) => one / size);
}

function strokeOf(line: readonly (readonly [number, number])[]): Stroke {
	const [start, end] = [line[0], line[line.length - 1]];
	let turned = 0;
	let before: number | undefined;
	for (let i = 1; i < line.length; i++) {
		const [dx, dy] = [line[i][0] - line[i - 1][0], line[i][1] - line[i - 1][1]];
		if (Math.hypot(dx, dy) < square / 25) continue;
		const angle = Math.atan2(dy, dx);
		if (before !== undefined) turned += between(before, angle);
		before = angle;
	}
	return { angle: Math.atan2(end[1] - start[1], end[0] - start[0]), turns: turned > Math.PI / 3 };
}

function between(one: number, other: number): number {
	const turn = Math.abs(one - other) % (2 * Math.PI);
	return Math.min(turn, 2 * Math.PI - turn);
}

/** The longest row of strokes that both have. */
function sharedStrokes(one: readonly Stroke[], other: readonly Stroke[]): number {
	let most = 0;
	let before = new Int32Array(other.length + 1);
	for (const stroke of one) {
		const row = new Int32Array(other.length + 1);
		for (let j = 0; j < other.length; j++) {
			if (!isLike(stroke, other[j])) continue;
			row[j + 1] = before[j] + 1;
			if (row[j + 1] > most) most = row[j + 1];
		}
		before = row;
	}
	return most;
}

/** Strokes are drawn a little longer, shorter or steeper in another character. */
function isLike(one: Stroke, other: Stroke): boolean {
	return one.turns === other.turns && between(one.angle, other.angle) < Math.PI / 7;
}
