const list = (names: string): readonly string[] =>
  names
    .trim()
    .split(/\s+/)
    .map((name) => `w:${name}`);

// ISO/IEC 29500-1:2016, annex A (wml.xsd): CT_PPrBase and CT_PPr.
const PARAGRAPH = `pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens
  kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing
  mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle`;

// EG_RPrBase, with what stands before it in the properties of a paragraph's mark (EG_ParaRPrTrackChanges).
const RUN = `ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid
  vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout
  specVanish oMath rPrChange`;

/** The order in which the children of an element stand, for those whose order is fixed. */
export const ORDERS: Readonly<Record<string, readonly string[]>> = {
  'w:pPr': list(`${PARAGRAPH} rPr sectPr pPrChange`),
  'w:rPr': list(RUN),
  'w:tblPr': list(`tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders
    shd tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange`),
  'w:tcPr': list(`cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark headers cellIns
    cellDel cellMerge tcPrChange`),
  'w:sectPr':
    list(`headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt
    vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange`),
  'w:style': list(`name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal
    personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr`),
  'w:lvl': list('start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr'),
  'w:tblBorders': list('top start left bottom end right insideH insideV'),
  'w:numPr': list('ilvl numId numberingChange ins'),
};
