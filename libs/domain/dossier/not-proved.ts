/** What a dossier that is found whole still does not prove. Printed on its cover, in verify.html and by the terminal. */
export const NOT_PROVED: readonly string[] = [
  '不证明内容属实：只证明材料自封存以来没有改动，照片是否真实、整改是否到位，须由人核查。',
  '不证明封存之前没有遗漏：从未记入系统的事，或者封存之前就被删去的事，这里看不出来。',
  '不证明这是事项的最新情况：案卷里最后一个事件之后还有没有别的事件，从案卷本身看不出来，检查点的时间也不能说明；须向系统查询该事项现有多少个事件。',
  '不证明谁掌握签名密钥：掌握密钥的人能另造一本日志。请把检查点与印在销号表、报告上的核对，公钥与“日志存证”页上的或者另行发布的核对。',
  '不证明人名、单位名和公文排版：它们只受清单保护，清单可以重做；业务记录、佐证材料、验收决定和公文正文受日志保护。',
  '不证明本页可信：verify.html 也在案卷里，可能被换掉。请使用另行取得的 verify.html，或者 xh dossier verify。',
];
