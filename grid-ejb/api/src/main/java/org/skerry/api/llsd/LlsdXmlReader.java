// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.llsd;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.UuidText;

/** Reads one document of {@link LlsdXml}. Recursion is bounded by the limits' depth. */
final class LlsdXmlReader {
    private static final XMLInputFactory FACTORY = hardened();
    private static final UUID ZERO = new UUID(0, 0);

    private final LlsdLimits.Meter meter;

    LlsdXmlReader(LlsdLimits limits) {
        meter = limits.new Meter();
    }

    private static XMLInputFactory hardened() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        return factory;
    }

    Llsd read(byte[] document) {
        try {
            var start = afterHeader(document);
            var in = FACTORY.createXMLStreamReader(new ByteArrayInputStream(document, start, document.length - start));
            try {
                return document(in);
            } finally {
                in.close();
            }
        } catch (XMLStreamException broken) {
            throw new LlsdFormatException("not well-formed XML: " + firstLine(String.valueOf(broken.getMessage())));
        }
    }

    /** Leaves out the line {@code <? LLSD/XML ?>} of some viewers' files, which is no XML. */
    private static int afterHeader(byte[] document) {
        var probe = new String(document, 0, Math.min(document.length, 24), StandardCharsets.ISO_8859_1);
        if (!probe.startsWith("<?")
                || !probe.substring(2).strip().toLowerCase(Locale.ROOT).startsWith("llsd/xml")) {
            return 0;
        }
        var end = probe.indexOf("?>");
        var at = end < 0 ? 0 : end + 2;
        while (at < document.length && document[at] <= ' ' && document[at] >= 0) {
            at++;
        }
        return at;
    }

    private Llsd document(XMLStreamReader in) throws XMLStreamException {
        if (next(in) != XMLStreamConstants.START_ELEMENT || !in.getLocalName().equals("llsd")) {
            throw new LlsdFormatException("the root element is not <llsd>");
        }
        Llsd value = Llsd.UNDEF;
        var event = next(in);
        if (event == XMLStreamConstants.START_ELEMENT) {
            value = value(in, 1);
            event = next(in);
        }
        if (event != XMLStreamConstants.END_ELEMENT) {
            throw new LlsdFormatException("more than one value");
        }
        while (in.hasNext()) {
            in.next();
        }
        return value;
    }

    /** The next start or end of an element; anything but white space and comments between is refused. */
    private static int next(XMLStreamReader in) throws XMLStreamException {
        while (in.hasNext()) {
            var event = in.next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT, XMLStreamConstants.END_ELEMENT -> {
                    return event;
                }
                case XMLStreamConstants.SPACE,
                        XMLStreamConstants.COMMENT,
                        XMLStreamConstants.PROCESSING_INSTRUCTION -> {}
                case XMLStreamConstants.CHARACTERS -> {
                    if (!in.isWhiteSpace()) {
                        throw new LlsdFormatException("text outside of a value");
                    }
                }
                case XMLStreamConstants.DTD -> throw new LlsdFormatException("DOCTYPE is not allowed");
                default -> throw new LlsdFormatException("unexpected XML");
            }
        }
        throw new LlsdFormatException("ends too early");
    }

    private Llsd value(XMLStreamReader in, int depth) throws XMLStreamException {
        meter.value(depth);
        var kind = in.getLocalName();
        return switch (kind) {
            case "map" -> struct(in, depth);
            case "array" -> array(in, depth);
            case "binary" -> binary(in);
            case "string" -> new Llsd.Text(text(in));
            default -> scalar(kind, text(in).strip());
        };
    }

    private static Llsd scalar(String kind, String text) {
        try {
            return switch (kind) {
                case "undef" -> Llsd.UNDEF;
                case "boolean" -> new Llsd.Bool(bool(text));
                case "integer" -> new Llsd.Int(integer(text));
                case "real" -> new Llsd.Real(real(text));
                case "uuid" -> new Llsd.Id(text.isEmpty() ? ZERO : UuidText.parse(text));
                case "date" -> new Llsd.Date(date(text));
                case "uri" -> new Llsd.Uri(new URI(text));
                default -> throw new LlsdFormatException("unknown element " + abbreviated(kind));
            };
        } catch (IllegalArgumentException | DateTimeException | URISyntaxException unreadable) {
            throw new LlsdFormatException("not a value of " + kind + ": " + abbreviated(text));
        }
    }

    private Llsd struct(XMLStreamReader in, int depth) throws XMLStreamException {
        Map<String, Llsd> members = new LinkedHashMap<>();
        while (next(in) == XMLStreamConstants.START_ELEMENT) {
            if (!in.getLocalName().equals("key")) {
                throw new LlsdFormatException("a map has a value without a key");
            }
            var name = text(in);
            if (next(in) != XMLStreamConstants.START_ELEMENT) {
                throw new LlsdFormatException("a map has a key without a value");
            }
            members.put(name, value(in, depth + 1));
        }
        return new Llsd.Struct(members);
    }

    private Llsd array(XMLStreamReader in, int depth) throws XMLStreamException {
        var values = new ArrayList<Llsd>();
        while (next(in) == XMLStreamConstants.START_ELEMENT) {
            values.add(value(in, depth + 1));
        }
        return new Llsd.Array(values);
    }

    private static Llsd binary(XMLStreamReader in) throws XMLStreamException {
        var encoding =
                Optional.ofNullable(in.getAttributeValue(null, "encoding")).orElse("base64");
        var text = text(in).replaceAll("\\s+", "");
        try {
            return new Llsd.Binary(Octets.owning(
                    switch (encoding) {
                        case "base64" -> Base64.getDecoder().decode(text);
                        case "base16" -> HexFormat.of().parseHex(text);
                        default -> throw new LlsdFormatException("unknown encoding of binary");
                    }));
        } catch (IllegalArgumentException garbled) {
            throw new LlsdFormatException("not " + encoding);
        }
    }

    private static boolean bool(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "1", "true" -> true;
            case "0", "false", "", "0.0" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    /** Takes unsigned 32 bit numbers too, which some viewers write where a negative one is meant. */
    private static int integer(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        var number = Long.parseLong(text);
        if (number < Integer.MIN_VALUE || number > 0xFFFF_FFFFL) {
            throw new NumberFormatException(text);
        }
        return (int) number;
    }

    private static double real(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "" -> 0;
            case "nan" -> Double.NaN;
            case "inf", "infinity" -> Double.POSITIVE_INFINITY;
            case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    private static Instant date(String text) {
        return text.isEmpty() ? Instant.EPOCH : OffsetDateTime.parse(text).toInstant();
    }

    /** The text of an element, which holds nothing else; afterwards the reader is at its end. */
    private static String text(XMLStreamReader in) throws XMLStreamException {
        return in.getElementText();
    }

    private static String abbreviated(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    private static String firstLine(String message) {
        var end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
