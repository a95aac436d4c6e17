package io.tieout.formats.payments;

import com.prowidesoftware.swift.model.mx.dic.CustomerCreditTransferInitiationV09;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.SchemaOutputResolver;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import javax.xml.XMLConstants;
import javax.xml.transform.Result;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/**
 * The structure of pain.001.001.09 as a well-known library has it: names, order, what is required
 * and how often. The schema itself is in no artifact that may be used here; lengths and patterns,
 * which the library does not know, are for the tests.
 */
final class PainSchema {

    private static final String NAMESPACE =
            " xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.001.001.09\"";
    private static final String ROOT =
            "<xs:element name=\"Document\"><xs:complexType><xs:sequence><xs:element"
                    + " name=\"CstmrCdtTrfInitn\" type=\"CustomerCreditTransferInitiationV09\"/>"
                    + "</xs:sequence></xs:complexType></xs:element></xs:schema>";

    private final Schema schema;

    PainSchema() throws JAXBException, IOException, SAXException {
        StringWriter text = new StringWriter();
        JAXBContext.newInstance(CustomerCreditTransferInitiationV09.class)
                .generateSchema(
                        new SchemaOutputResolver() {
                            @Override
                            public Result createOutput(String namespace, String file) {
                                StreamResult result = new StreamResult(text);
                                result.setSystemId(file);
                                return result;
                            }
                        });
        String withRoot = text.toString().replace("</xs:schema>", ROOT);
        schema =
                SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                        .newSchema(new StreamSource(new StringReader(withRoot)));
    }

    /**
     * @throws SAXException if the message is not as the structure says, with what is wrong
     */
    void validate(String message) throws SAXException, IOException {
        if (!message.contains(NAMESPACE)) {
            throw new SAXException("another namespace");
        }
        schema.newValidator()
                .validate(new StreamSource(new StringReader(message.replace(NAMESPACE, ""))));
    }
}
