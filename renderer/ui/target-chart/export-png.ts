/** Words around a chart that is saved as a picture, so that it explains itself in a report. */
export interface PictureWords {
  readonly title: string;
  readonly below: readonly string[];
}

const SCALE = 2;
const MARGIN = 24;
const TITLE_HEIGHT = 40;
const LINE_HEIGHT = 22;
const FONT = '"Microsoft YaHei", "Noto Sans CJK SC", sans-serif';

/**
 * Draws the chart inside `holder` with its title and notes on white, as a data: URL of a PNG at double size.
 * Throws when there is no chart or the picture cannot be drawn.
 */
export async function chartAsPng(holder: Element, words: PictureWords): Promise<string> {
  const svg = holder.querySelector('svg.recharts-surface');
  if (svg === null) throw new Error('No chart to draw');
  const { width, height } = svg.getBoundingClientRect();
  const picture = await load(asSource(svg, width, height));

  const canvas = document.createElement('canvas');
  canvas.width = (width + 2 * MARGIN) * SCALE;
  canvas.height = (height + TITLE_HEIGHT + words.below.length * LINE_HEIGHT + 2 * MARGIN) * SCALE;
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('No canvas');
  pen.scale(SCALE, SCALE);
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = '#1c2733';
  pen.font = `600 18px ${FONT}`;
  pen.fillText(words.title, MARGIN, MARGIN + 16);
  pen.drawImage(picture, MARGIN, MARGIN + TITLE_HEIGHT, width, height);
  pen.font = `13px ${FONT}`;
  pen.fillStyle = '#556070';
  for (const [index, line] of words.below.entries()) pen.fillText(line, MARGIN, MARGIN + TITLE_HEIGHT + height + (index + 1) * LINE_HEIGHT);
  return canvas.toDataURL('image/png');
}

/** The chart as a document of its own: what style sheets gave it has to be written into it. */
function asSource(svg: Element, width: number, height: number): string {
  const copy = svg.cloneNode(true) as Element;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copy.setAttribute('font-family', FONT.replace(/"/g, "'"));
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
}

function load(source: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error('The chart could not be drawn'));
    image.src = source;
  });
}

/** Hands the picture to the window's own save dialog. */
export function savePicture(dataUrl: string, name: string): void {
  const anchor = document.createElement('a');
  anchor.href = dataUrl;
  anchor.download = name;
  anchor.click();
}
