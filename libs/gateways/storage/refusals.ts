/** Thrown with the reason in Chinese, without a full stop. */
export class Refusal extends Error {}

/** The reason for which `look` refuses; null when it does not. */
export async function refusalOf(look: Promise<void>): Promise<string | null> {
  try {
    await look;
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}

/** Why a file is not taken: what it holds, and what to do about it; without a full stop. */
export const MACROS = '含有宏（自动执行的程序），请另存为不含宏的文件后再上传';
export const ENCRYPTED = '文件已加密，核查时无法打开，请去除密码后再上传';
export const DDE = '含有动态数据交换（DDE）链接，请删除后再上传';
export const EMBEDDED = '里面嵌有别的文件，请取出后单独上传';
export const TOO_LARGE_INSIDE = '内嵌的文件太大，请取出后单独上传';
export const LINKED_BOOK = '引用了别的工作簿，请断开链接（数据→编辑链接→断开链接）后再上传';
