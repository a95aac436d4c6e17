package io.tieout.formats.print;

import java.time.LocalDate;

/** The XMP packet of a PDF/A-3b file, with Factur-X's own part where an invoice is inside. */
final class ArchiveMetadata {

    private static final String FRAME =
            """
            <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
            <pdfaid:part>3</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>
            </rdf:Description>
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <dc:format>application/pdf</dc:format>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%1$s</rdf:li></rdf:Alt></dc:title>
            </rdf:Description>
            <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
            <pdf:Producer>%2$s</pdf:Producer>
            </rdf:Description>
            <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
            <xmp:CreateDate>%3$sT00:00:00+00:00</xmp:CreateDate>
            <xmp:ModifyDate>%3$sT00:00:00+00:00</xmp:ModifyDate>
            </rdf:Description>
            %4$s</rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="w"?>
            """;

    /** PDF/A wants every schema that it does not know described in the file itself. */
    private static final String INVOICE =
            """
            <rdf:Description rdf:about="" xmlns:fx="urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#">
            <fx:DocumentType>INVOICE</fx:DocumentType>
            <fx:DocumentFileName>%s</fx:DocumentFileName>
            <fx:Version>1.0</fx:Version>
            <fx:ConformanceLevel>EN 16931</fx:ConformanceLevel>
            </rdf:Description>
            <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
             xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
             xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
            <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
            <pdfaSchema:schema>Factur-X PDFA Extension Schema</pdfaSchema:schema>
            <pdfaSchema:namespaceURI>urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#</pdfaSchema:namespaceURI>
            <pdfaSchema:prefix>fx</pdfaSchema:prefix>
            <pdfaSchema:property><rdf:Seq>
            %s</rdf:Seq></pdfaSchema:property>
            </rdf:li></rdf:Bag></pdfaExtension:schemas>
            </rdf:Description>
            """;

    private static final String PROPERTY =
            """
            <rdf:li rdf:parseType="Resource"><pdfaProperty:name>%s</pdfaProperty:name>\
            <pdfaProperty:valueType>Text</pdfaProperty:valueType>\
            <pdfaProperty:category>external</pdfaProperty:category>\
            <pdfaProperty:description>%s</pdfaProperty:description></rdf:li>
            """;

    private ArchiveMetadata() {}

    /**
     * @param invoiceFile name of the attached invoice; empty if there is none
     */
    static String xmp(String title, String producer, LocalDate date, String invoiceFile) {
        return FRAME.formatted(
                escaped(title),
                escaped(producer),
                date,
                invoiceFile.isEmpty() ? "" : invoice(invoiceFile));
    }

    private static String invoice(String file) {
        return INVOICE.formatted(
                file,
                PROPERTY.formatted("DocumentFileName", "name of the embedded XML invoice file")
                        + PROPERTY.formatted("DocumentType", "INVOICE")
                        + PROPERTY.formatted("Version", "version of the XML invoice's schema")
                        + PROPERTY.formatted("ConformanceLevel", "profile of the XML invoice"));
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                default -> out.append(Character.isISOControl(c) ? ' ' : c);
            }
        }
        return out.toString();
    }
}
