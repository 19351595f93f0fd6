import { XmlAttributeComponent, XmlComponent, type Document } from 'docx';
import { ORIGIN_NAMESPACE, type WordOrigin } from '../../shared/response/word-origin.ts';

/** Identifies the part within a file, as Word asks of every part of its kind; the same in every file. */
const ITEM_ID = '{5B0F8C62-3F7E-4C5B-9A41-6D1E0C7A9F11}';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

class PartTypeAttributes extends XmlAttributeComponent<{ readonly part: string; readonly type: string }> {
  protected override readonly xmlKeys = { part: 'PartName', type: 'ContentType' };
}

/** An entry of the package's list of what its parts are. */
class PartType extends XmlComponent {
  constructor(part: string, type: string) {
    super('Override');
    this.root.push(new PartTypeAttributes({ part, type }));
  }
}

/** A part of one's own in a Word file: what it holds, and how it is referred to. Word and LibreOffice keep it. */
type OwnPart = {
  /** Which of the file's own parts it is, from 1. */
  readonly number: number;
  /** A GUID in braces. */
  readonly itemId: string;
  readonly namespace: string;
  readonly xml: string;
};

/** Ties a part to a document, and gives the files that are to be written with it. LibreOffice drops one without properties. */
export function addOwnPart(document: Document, { number, itemId, namespace, xml }: OwnPart): { path: string; data: string }[] {
  const name = String(number);
  document.Document.Relationships.addRelationship(`Own${name}`, `${RELATIONSHIPS}/customXml`, `../customXml/item${name}.xml`);
  document.ContentTypes.addChildElement(
    new PartType(`/customXml/itemProps${name}.xml`, 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml'),
  );
  return [
    { path: `customXml/item${name}.xml`, data: `${DECLARATION}${xml}` },
    {
      path: `customXml/itemProps${name}.xml`,
      data: `${DECLARATION}<ds:datastoreItem ds:itemID="${itemId}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${namespace}"/></ds:schemaRefs></ds:datastoreItem>`,
    },
    {
      path: `customXml/_rels/item${name}.xml.rels`,
      data: `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/customXmlProps" Target="itemProps${name}.xml"/></Relationships>`,
    },
  ];
}

/** The part that says which answer the file was written from, and which kept version of it. The first is the points'. */
export function originPart({ responseId, snapshotId }: WordOrigin): OwnPart {
  const version = snapshotId === null ? '' : ` version="${snapshotId}"`;
  const xml = `<pejling-answer xmlns="${ORIGIN_NAMESPACE}"><origin answer="${responseId}"${version}/></pejling-answer>`;
  return { number: 2, itemId: ITEM_ID, namespace: ORIGIN_NAMESPACE, xml };
}
