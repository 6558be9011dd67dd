// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.bake;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AgentId;

/** Baked textures in memory: the twin for tests. */
public final class InMemoryBakedTextureService implements BakedTextureService {
    private static final int MAX_DEPTH = 16;

    private final Map<AgentId, Octets> documents = new HashMap<>();

    @Override
    public synchronized Optional<Octets> find(AgentId user) {
        return Optional.ofNullable(documents.get(user));
    }

    @Override
    public synchronized boolean store(AgentId user, Octets document) {
        if (user.isZero() || document.length() > MAX_BYTES || !isDocument(document)) {
            return false;
        }
        documents.put(user, document);
        return true;
    }

    /** As strict as the reader of the wire, on which this package does not depend. */
    private static boolean isDocument(Octets document) {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try {
            var in = factory.createXMLStreamReader(new ByteArrayInputStream(document.toArray()));
            var depth = 0;
            while (in.hasNext()) {
                switch (in.next()) {
                    case XMLStreamReader.START_ELEMENT -> {
                        depth++;
                        if (depth > MAX_DEPTH
                                || (depth == 1 && !in.getLocalName().equals("BakedAppearance"))) {
                            return false;
                        }
                    }
                    case XMLStreamReader.END_ELEMENT -> depth--;
                    case XMLStreamReader.DTD, XMLStreamReader.ENTITY_REFERENCE -> {
                        return false;
                    }
                    default -> {
                        // texts and comments are as they are
                    }
                }
            }
            return true;
        } catch (XMLStreamException notOne) {
            return false;
        }
    }
}
