package io.tieout.benchmarks.runs;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The least that reading a statement can cost: the XML cursor alone, from element to element. Its
 * main prints how many entries it saw.
 */
public final class BareCursor {
    private BareCursor() {}

    public static void main(String[] args) throws IOException, XMLStreamException {
        System.out.println(entries(Path.of(args[0])));
    }

    static long entries(Path file) throws IOException, XMLStreamException {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        long entries = 0;
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            XMLStreamReader cursor = factory.createXMLStreamReader(bytes);
            while (cursor.hasNext()) {
                if (cursor.next() == XMLStreamConstants.START_ELEMENT
                        && cursor.getLocalName().equals("Ntry")) {
                    entries++;
                }
            }
            cursor.close();
        }
        return entries;
    }
}
