/** What units of troops begin with, when their numbers are not told. */
export const troops: ReadonlySet<string> = new Set('部团旅师军营连舰艇驱护潜支大纵基仓场站医学院所厂局县市区乡镇村');
