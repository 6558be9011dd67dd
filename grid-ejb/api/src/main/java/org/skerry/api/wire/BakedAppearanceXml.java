// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.wire;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.skerry.api.bake.BakedTexture;
import org.skerry.api.binary.Octets;

/**
 * The document of {@code /bakes} (robust-wire section 14): {@code BakedAppearance} with a {@code BakedTexture} for each
 * face, which holds the asset as {@code /assets} has it. No XML declaration and no byte order mark, as captured.
 */
public final class BakedAppearanceXml {
    private static final String ROOT = "BakedAppearance";
    private static final String TEXTURE = "BakedTexture";
    private static final int MAX_DEPTH = 16;
    private static final int MAX_TEXTURES = 64;

    private BakedAppearanceXml() {}

    /** Writes a document. */
    public static Octets write(List<BakedTexture> textures) {
        var out = new ByteArrayOutputStream(64 * 1024);
        raw(out, "<" + ROOT + ">");
        for (var texture : textures) {
            raw(
                    out,
                    "<" + TEXTURE + " TextureIndex=\"" + texture.textureIndex() + "\" CacheId=\"" + texture.cacheId()
                            + "\">");
            out.writeBytes(AssetXmlWriter.assetElement(texture.asset()));
            raw(out, "</" + TEXTURE + ">");
        }
        raw(out, "</" + ROOT + ">");
        return Octets.owning(out.toByteArray());
    }

    /**
     * Reads a document; textures without an asset are left out.
     *
     * @throws MalformedBodyException if it is not one, or one of its blobs is larger than {@code maxBytes}
     */
    public static List<BakedTexture> read(Octets document, int maxBytes) {
        var textures = new ArrayList<BakedTexture>();
        walk(document, in -> {
            if (in.getLocalName().equals("AssetBase")) {
                throw new MalformedBodyException("an asset outside " + TEXTURE);
            }
            if (in.getLocalName().equals(TEXTURE)) {
                if (textures.size() >= MAX_TEXTURES) {
                    throw new MalformedBodyException("more than " + MAX_TEXTURES + " baked textures");
                }
                return texture(in, maxBytes, textures);
            }
            return 1;
        });
        return List.copyOf(textures);
    }

    /** Whether this is a whole document, whatever its textures are. */
    public static boolean isDocument(Octets document) {
        try {
            walk(document, _ -> 1);
            return true;
        } catch (MalformedBodyException notOne) {
            return false;
        }
    }

    /** What to do at the start of an element; says how much deeper the reader is afterwards. */
    private interface Visitor {
        int start(XMLStreamReader in) throws XMLStreamException;
    }

    private static void walk(Octets document, Visitor visitor) {
        try {
            var in = HardenedXml.reader(new ByteArrayInputStream(document.toArray()));
            try {
                walk(in, visitor);
            } finally {
                in.close();
            }
        } catch (XMLStreamException broken) {
            throw new MalformedBodyException("not XML", broken);
        }
    }

    private static void walk(XMLStreamReader in, Visitor visitor) throws XMLStreamException {
        var depth = 0;
        while (in.hasNext()) {
            var event = in.next();
            HardenedXml.check(event);
            if (event == XMLStreamReader.START_ELEMENT) {
                if (depth == 0 && !in.getLocalName().equals(ROOT)) {
                    throw new MalformedBodyException("not " + ROOT);
                }
                depth += visitor.start(in);
                if (depth > MAX_DEPTH) {
                    throw new MalformedBodyException(ROOT + " too deep");
                }
            } else if (event == XMLStreamReader.END_ELEMENT) {
                depth--;
            }
        }
    }

    /** Reads up to the end of the asset, or of the texture if it has none. */
    private static int texture(XMLStreamReader in, int maxBytes, List<BakedTexture> textures)
            throws XMLStreamException {
        var index = new WireFields(Map.of("TextureIndex", attribute(in, "TextureIndex"))).integer("TextureIndex");
        var cache = WireFields.uuidOf("CacheId", attribute(in, "CacheId"));
        if (in.nextTag() == XMLStreamReader.END_ELEMENT) {
            return 0;
        }
        if (!in.getLocalName().equals("AssetBase")) {
            throw new MalformedBodyException("not an asset in " + TEXTURE);
        }
        textures.add(new BakedTexture(index, cache, AssetXml.readAssetElement(in, maxBytes)));
        return 1;
    }

    private static String attribute(XMLStreamReader in, String name) {
        var value = in.getAttributeValue(null, name);
        if (value == null) {
            throw new MalformedBodyException(TEXTURE + " without " + name);
        }
        return value;
    }

    private static void raw(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
