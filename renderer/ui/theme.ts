import { type ThemeConfig, theme } from 'antd';

/** Colours by meaning. Never colour alone: each stands with an icon or a word. Contrast on white is at least 4.5. */
export const COLOR = {
  accent: '#1f4e8c',
  accentTint: '#e8eff8',
  /** What needs a person today. */
  warm: '#c8502e',
  done: '#2a7a3b',
  soon: '#946200',
  wrong: '#b3261e',
  text: '#1c2733',
  textSoft: '#556070',
  line: '#dfe4ea',
  ground: '#f3f5f8',
} as const;

const FONT = '"Microsoft YaHei", "Noto Sans CJK SC", sans-serif';

type Algorithm = typeof theme.compactAlgorithm;

/** Compact spaces and heights, but letters of the size that was asked for: antd's compact look shrinks them to 12 px as well. */
const compactAtFullSize: Algorithm = (seed, map) => {
  const letters = Object.entries(theme.defaultAlgorithm(seed)).filter(([name]) => /^(fontSize|fontHeight|lineHeight)/.test(name));
  return { ...theme.compactAlgorithm(seed, map), ...Object.fromEntries(letters) };
};

/** antd compact, 14 px (13 in tables), radius 4, no motion: an office PC and a tired eye want neither waits nor flashes. */
export const WORKBENCH_THEME: ThemeConfig = {
  algorithm: compactAtFullSize,
  token: {
    colorPrimary: COLOR.accent,
    colorInfo: COLOR.accent,
    colorLink: COLOR.accent,
    colorSuccess: COLOR.done,
    colorWarning: COLOR.soon,
    colorError: COLOR.wrong,
    // Light grounds that print, instead of the tints that antd computes from these dark colours.
    colorInfoBg: '#eef4fb',
    colorInfoBorder: '#c3d6ec',
    colorWarningBg: '#fffaf0',
    colorWarningBorder: '#e4c27a',
    colorErrorBg: '#fdf1f0',
    colorErrorBorder: '#ecc0bc',
    colorText: COLOR.text,
    colorTextSecondary: COLOR.textSoft,
    colorTextDescription: COLOR.textSoft,
    colorTextPlaceholder: '#6b7685',
    colorBorder: '#c9d1da',
    colorBorderSecondary: COLOR.line,
    colorBgLayout: COLOR.ground,
    fontFamily: FONT,
    fontSize: 14,
    borderRadius: 4,
    borderRadiusLG: 4,
    borderRadiusSM: 3,
    // Compact takes 4 off: 28 px on screen.
    controlHeight: 32,
    controlHeightSM: 24,
    boxShadow: '0 2px 8px rgba(20, 40, 70, 0.12)',
    boxShadowSecondary: '0 4px 16px rgba(20, 40, 70, 0.16)',
    motion: false,
  },
  components: {
    Table: {
      cellFontSize: 13,
      cellFontSizeMD: 13,
      cellFontSizeSM: 13,
      headerBg: '#f5f7fa',
      headerSplitColor: 'transparent',
      rowHoverBg: '#f2f6fb',
      cellPaddingBlockSM: 5,
      cellPaddingInlineSM: 8,
    },
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', contentFontSizeSM: 13 },
    Alert: { withDescriptionIconSize: 18, withDescriptionPadding: '10px 14px' },
    Drawer: { paddingLG: 20 },
    Form: { itemMarginBottom: 14 },
  },
};
