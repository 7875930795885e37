import { squeeze } from '../../../../shared/codes/fold';

/** 合计, 合 计, 海港区小计, 合计300户, 总计：; also 共300户. A name such as 合建国 is none. */
const TOTAL = /^.{0,12}?(?:合计|小计|总计|共计|累计)(?:数|户数|人数|金额)?(?:[:(\d].*)?$|^共计?\d+[户人]/;
/** Words before a colon in lines above and below a table. */
const LINE_WORDS =
  '填报单位|填表单位|编制单位|制表单位|上报单位|申报单位|单位|填报人|填表人|制表人|经办人|审核人|复核人|复审人|负责人|联系人|分管领导|主管领导|主要领导|单位负责人|工会主席|主席|审核|制表|填表|联系电话|电话|填报日期|填表日期|制表日期|上报日期|填报时间|填表时间|日期|时间|年度|统计时间|截止时间|截止日期|盖章|公章|注意|注意事项|填表说明|填报说明|说明|备注|附注|附件|注|制表单位|数据来源|单位名称|工会名称|地区';
const LINE = new RegExp(`^[(【]?(?:${LINE_WORDS})\\d*(?:\\((?:盖章|公章|签字|签章|签名)\\))?[:]`);
/** The same without a colon, where a blank to be written on follows: 填报单位（盖章）. */
const BARE_LINE =
  /^(?:填报单位|填表单位|编制单位|上报单位|填报日期|填表日期|制表日期|填报人|填表人|制表人|审核人|复核人|负责人|单位负责人|分管领导)(?:\((?:盖章|公章|签字|签章|签名)\))?$/;
const UNIT_NOTE = /^[(【]?(?:金额)?单位[:]?(?:人民币)?(?:元|万元|户|人|个|、|\/|,)+[)】]?$/;
const ATTACHMENT = /^附(?:件|表)?[一二三四五六七八九十\d]*[:]?$/;
const LONG_NOTE = /^(?:注|说明|备注|填表说明)[\d一二三四五六七八九十]*[:.、,]|^[(]?\d{1,2}[)]?[、.].{8,}[。;]/;

/** Whether a cell names a total. Total rows carry no person, so the caller also looks for an ID number. */
export function isTotalWord(text: string): boolean {
  return text.length <= 40 && TOTAL.test(squeeze(text));
}

/** 填报单位（盖章）：…, 审核人：…, （单位：元）, 注：…, 附件2: a line above or below a table, never a person's row. */
export function isLineText(text: string): boolean {
  const plain = squeeze(text);
  return LINE.test(plain) || BARE_LINE.test(plain) || UNIT_NOTE.test(plain) || ATTACHMENT.test(plain) || LONG_NOTE.test(plain);
}

/** A line that says who fills in or when: no title, and its date is no year of the figures. */
export function isFillingLine(text: string): boolean {
  return /填报|填表|制表|编制|上报|日期|时间|截[至止]|盖章|审核|负责人|联系/.test(squeeze(text));
}

/** Digits enough for an ID number, whatever became of them: only a person's row has them in its ID column. */
export function looksLikeId(text: string): boolean {
  const plain = squeeze(text);
  return /\d{14}/.test(plain.replace(/[-'‘’"]/g, '')) || /^\d(?:\.\d+)?e\+?0?1[4-7]$/i.test(plain);
}
