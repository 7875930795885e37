import { describe, expect, it } from 'vitest';
import type { CodeListKey } from '../../../../shared/codes/code-list';
import { CODE_LISTS, codeList, termByDigit, termOptions } from '../../../../shared/codes/code-lists';
import { foldWord } from '../../../../shared/codes/fold';

/** The lists of the design, written down a second time: a term that is lost or renamed fails here. */
const DESIGN: Readonly<Record<Exclude<CodeListKey, 'disability' | 'ethnicity' | 'industry'>, string>> = {
  category: '低保户 低保边缘户 意外致困户 深度困难 相对困难 意外致困 享受低保 未享受低保 低保线以上',
  level: '全国级 省级 地市级 区县级 基层',
  workerKind: '城镇职工 农民工',
  sex: '男 女',
  political: '中共党员 共青团员 群众 民主党派 其他',
  health:
    '良好 恶性肿瘤 心血管病 脑血管病 终末期肾病 精神病 肝病 血液病 糖尿病 肿瘤病 腰颈椎病 高血压病 肺病 一般疾病 深度昏迷 永久瘫痪 严重阿尔茨海默病 严重帕金森病 严重运动神经元病 残疾',
  workStatus: '在岗 灵活就业 下(待)岗 失(无)业 退休 离休 病退 病休 内退 农民工',
  memberIdentity: '在岗 下(待)岗 失(无)业 退休 内退 农民工 研究生 大学生 中职中技 高中 初中 小学 学龄前 军人 其他',
  modelWorker: '非劳模 全国劳模 省部级劳模 地市级劳模 其他',
  housing: '自建房 商品房 经济适用房 两限房 承租单位公房 政府廉租房 租房 其他 自购房 无房',
  floorArea: '20以下 20至50 50至70 70以上',
  marriage: '已婚 未婚 离异 丧偶',
  hukouType: '非农业 农业 农转居',
  employerNature: '国有机关/事业单位 国有企业 集体企业 民营/私营/个体企业 与港澳台合资/合作 中外合资/合作 其他',
  enterpriseStatus: '亏损企业 改制企业 关闭破产企业',
  medicalInsurance: '职工医保 居民医保 新农合 未参保',
  cause:
    '无劳动能力 有劳动能力而未就业 下岗失业 未参加社会保险 社会保险待遇落实不到位 患重特大疾病 遭受自然灾害 遭受意外事故 子女上学 其他 本人残疾 家属残疾 收入低无法维持基本生活 意外灾害',
  priorityGroup: '低保范围内有劳动能力而未充分就业 收入或生活水平低于低保线而未纳入低保 支出性生活困难 城市困难农民工 供给侧结构性改革中的困难职工 其他',
  measureBatch: '就业创业解困脱困一批 社会保险制度覆盖一批 大病保险和医疗互助保险保障一批 社会救助兜底一批',
  relation: '父亲 母亲 丈夫 妻子 儿子 女儿 祖父母 兄弟姐妹 儿媳 女婿 孙子女 其他',
  contractTerm: '半年内 半年至一年 两年 三年 四年 五年以上 无固定期限',
  helperRole: '基层党政领导 基层工会干部 上级工会领导',
  plannedExitKind: '脱困 解困',
  exitKind: '脱困 解困 注销',
  deregisterReason: '死亡 退休 调离/转移 精准识别不符合 重复建档 拒绝核查或材料不实 本人申请 其他',
  aidItem: '生活救助 医疗救助 子女助学 职业培训 职业介绍 创业扶持 法律援助 送温暖慰问 临时救助 大病医疗互助 爱心卡 尿毒症透析专项 心理疏导 其他',
  fundSource: '中央财政 省级财政 市级财政 区县财政 上级工会拨款 工会经费 行政拨款 社会捐助 职工互助金 其他',
};

const termsOf = (key: CodeListKey): readonly string[] => codeList(key).terms.map(({ term }) => term);

describe('the code lists', () => {
  it.each(Object.entries(DESIGN))('%s holds the words of the form', (key, words) => {
    expect(termsOf(key as CodeListKey)).toEqual(words.split(' '));
  });

  it('has every kind of disability in every grade, 56 ethnic groups and the 20 sections of industry', () => {
    expect(termsOf('disability')).toHaveLength(28);
    expect(termsOf('disability')).toContain('肢体残疾二级(重度)');
    expect(termsOf('disability')).toContain('多重残疾四级(轻度)');
    expect(termsOf('ethnicity')).toHaveLength(56);
    expect(termByDigit('ethnicity', '11')?.term).toBe('满族');
    expect(termByDigit('ethnicity', '56')?.term).toBe('基诺族');
    expect(termsOf('industry')).toHaveLength(20);
    expect(termByDigit('industry', 't')?.term).toBe('国际组织');
  });

  it('knows each list by its key', () => {
    expect(CODE_LISTS).toHaveLength(30);
    for (const list of CODE_LISTS) expect(codeList(list.key)).toBe(list);
  });

  it.each(CODE_LISTS.map((list) => [list.label, list] as const))('%s: no skeleton and no typed code belongs to two terms', (_, list) => {
    const owners = new Map<string, string>();
    for (const { term, aliases } of list.terms) {
      for (const word of [term, ...aliases]) {
        const skeleton = foldWord(word);
        expect(skeleton, word).not.toBe('');
        expect(owners.get(skeleton) ?? term, `${word} of ${term}`).toBe(term);
        owners.set(skeleton, term);
      }
    }
    expect(new Set(list.terms.map(({ digit }) => digit)).size).toBe(list.terms.length);
  });

  it('keeps the three generations of 困难类别 apart', () => {
    const groups = codeList('category').terms.map(({ group }) => group);
    expect(groups).toEqual(['2017年', '2017年', '2017年', '2019年起', '2019年起', '2019年起', '旧表', '旧表', '旧表']);
  });

  it('answers a typed code, and offers every term with one', () => {
    expect(termByDigit('hukouType', '2')?.term).toBe('农业');
    expect(termByDigit('hukouType', '9')).toBeNull();
    expect(termOptions('marriage')).toEqual([
      { term: '已婚', digit: '1' },
      { term: '未婚', digit: '2' },
      { term: '离异', digit: '3' },
      { term: '丧偶', digit: '4' },
    ]);
  });

  it('has a short form for the four batches', () => {
    expect(codeList('measureBatch').terms.map(({ short }) => short)).toEqual(['就业创业', '社会保险', '医疗保障', '社会救助兜底']);
  });
});
