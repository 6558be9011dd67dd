// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.moving.table;

import java.io.StringReader;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.skerry.api.math.Vector3;
import org.skerry.api.message.InstantMessage;
import org.skerry.ejb.moving.source.RefusedRowException;
import org.skerry.ejb.moving.source.RowReader;
import org.skerry.ejb.moving.source.SourceRow;

/** A message as OpenSimulator keeps it: the fields of its own class as elements of XML. */
@SuppressWarnings("ArrayRecordComponent") // a page's life long
record OldMessage(
        UUID to,
        UUID from,
        String fromName,
        int dialog,
        boolean fromGroup,
        UUID session,
        String text,
        int offline,
        int estate,
        String position,
        UUID region,
        Instant sent,
        byte[] bucket) {
    private static final UUID ZERO = new UUID(0, 0);
    private static final int OCTET = 255;
    private static final long LATEST = 253_402_300_799L;
    private static final XMLInputFactory PARSERS = parsers();

    private static XMLInputFactory parsers() {
        var parsers = XMLInputFactory.newDefaultFactory();
        // nothing outside of the row is read
        parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        parsers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return parsers;
    }

    /**
     * Reads one.
     *
     * @throws RefusedRowException if it is none
     */
    static OldMessage of(SourceRow row) {
        var to = new RowReader(row).id("PrincipalID");
        var fields = fields(row.text("Message"));
        try {
            var text = fields.getOrDefault("message", "");
            var bucket = Base64.getMimeDecoder().decode(fields.getOrDefault("binaryBucket", ""));
            if (text.length() > InstantMessage.MAX_MESSAGE || bucket.length > InstantMessage.MAX_BUCKET) {
                throw new RefusedRowException("too-long", "the message or what comes with it");
            }
            var name = fields.getOrDefault("fromAgentName", "");
            return new OldMessage(
                    to,
                    id(fields, "fromAgentID"),
                    name.substring(0, Math.min(name.length(), InstantMessage.MAX_NAME)),
                    number(fields, "dialog") & OCTET,
                    Boolean.parseBoolean(fields.get("fromGroup")),
                    id(fields, "imSessionID"),
                    text,
                    number(fields, "offline") & OCTET,
                    number(fields, "ParentEstateID"),
                    position(fields),
                    id(fields, "RegionID"),
                    Instant.ofEpochSecond(Math.clamp(
                            Long.parseLong(fields.getOrDefault("timestamp", "0").strip()), 0L, LATEST)),
                    bucket);
        } catch (IllegalArgumentException odd) {
            throw new RefusedRowException("bad-message", String.valueOf(odd.getMessage()));
        }
    }

    private static Map<String, String> fields(String xml) {
        var fields = new HashMap<String, String>();
        var element = "";
        try {
            var reader = PARSERS.createXMLStreamReader(new StringReader(xml));
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> element = reader.getLocalName();
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                        fields.merge(element, reader.getText(), String::concat);
                    case XMLStreamConstants.END_ELEMENT -> element = "";
                    default -> {
                        // says nothing
                    }
                }
            }
        } catch (XMLStreamException broken) {
            throw new RefusedRowException("bad-message", "its XML is broken");
        }
        return fields;
    }

    private static UUID id(Map<String, String> fields, String name) {
        return RowReader.uuid(fields.getOrDefault(name, "").strip()).orElse(ZERO);
    }

    private static int number(Map<String, String> fields, String name) {
        return (int) Long.parseLong(fields.getOrDefault(name, "0").strip());
    }

    private static String position(Map<String, String> fields) {
        return new Vector3(real(fields, "X"), real(fields, "Y"), real(fields, "Z")).toText();
    }

    private static float real(Map<String, String> fields, String name) {
        var value = Float.parseFloat(fields.getOrDefault(name, "0"));
        return Float.isFinite(value) ? value : 0;
    }
}
