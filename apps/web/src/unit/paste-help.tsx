import { ROLE_WORDS } from './words';

/** What the table should look like. */
export function PasteHelp() {
  return (
    <>
      <p>
        在 Excel 或 WPS
        里选中表格（连同表头）复制，粘贴到下面。列的顺序不限：单位、姓名、用户名、身份为必填，岗位、邮箱可以没有。
      </p>
      <p>单位还没有建立的，加上“单位类别”（乡镇、部门、办公室）和“上级单位”两列，一并建立；只建单位的行可以不写人。</p>
      <p className="quiet">身份：{Object.values(ROLE_WORDS).join('、')}；一人有几种身份的，用顿号隔开。</p>
    </>
  );
}
