import { createLightTheme, type BrandVariants, type Theme } from "@fluentui/react-components";

/** Fired clay, from the darkest tile to the lightest wash; 80 carries white text at 5.6:1. */
const clay: BrandVariants = {
  10: "#1C0703",
  20: "#351007",
  30: "#4B170B",
  40: "#61200F",
  50: "#782914",
  60: "#8F3318",
  70: "#A23B1C",
  80: "#B4431F",
  90: "#C65A36",
  100: "#D6714E",
  110: "#E28A69",
  120: "#ECA386",
  130: "#F4BCA5",
  140: "#F9D3C3",
  150: "#FCE6DC",
  160: "#FEF4EE",
};

/** Fluent's light theme on warm paper. */
export const warmTheme: Theme = {
  ...createLightTheme(clay),
  // Office's own fonts; nothing is downloaded.
  fontFamilyBase:
    '"Segoe UI", -apple-system, BlinkMacSystemFont, Roboto, "Helvetica Neue", sans-serif',
  colorNeutralBackground1: "#FFFFFF",
  colorNeutralBackground2: "#FDF9F4",
  colorNeutralBackground3: "#F8F1E8",
  colorNeutralForeground1: "#2B211C",
  colorNeutralForeground2: "#4A3E37",
  colorNeutralForeground3: "#6B5D54",
  colorNeutralStroke1: "#D9CABB",
  colorNeutralStroke2: "#EADFD3",
  colorNeutralStroke3: "#F3EBE2",
  borderRadiusMedium: "6px",
  borderRadiusLarge: "10px",
};
