// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.wire;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.skerry.api.asset.Asset;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.UuidText;

/**
 * The XML of {@code /assets} (robust-wire section 1). All of it begins with a byte order mark; requests are on one line,
 * answers indented; readers take elements in any order.
 */
public final class AssetXml {
    private AssetXml() {}

    /** An asset as simulators upload it. */
    public static byte[] assetRequest(Asset asset) {
        return AssetXmlWriter.asset(asset, false);
    }

    /** An asset as it is answered. */
    public static byte[] assetReply(Asset asset) {
        return AssetXmlWriter.asset(asset, true);
    }

    /** The answer for an asset of some length without its blob, which goes in between as {@link AssetReply} says. */
    public static AssetReply assetReply(AssetMetadata metadata) {
        return AssetXmlWriter.around(metadata);
    }

    public static byte[] metadataReply(AssetMetadata metadata) {
        return AssetXmlWriter.metadata(metadata);
    }

    /** The new id after an upload; an empty text is a failure. */
    public static byte[] stringReply(String value) {
        return AssetXmlWriter.single("string", value);
    }

    public static byte[] booleanReply(boolean value) {
        return AssetXmlWriter.single("boolean", Boolean.toString(value));
    }

    public static byte[] existRequest(List<AssetId> ids) {
        return AssetXmlWriter.array(
                "ArrayOfString", "string", ids.stream().map(AssetId::toString).toList(), false);
    }

    public static byte[] existReply(List<Boolean> exist) {
        return AssetXmlWriter.array(
                "ArrayOfBoolean",
                "boolean",
                exist.stream().map(value -> Boolean.toString(value)).toList(),
                true);
    }

    /**
     * Reads an asset.
     *
     * @param maxBytes the largest blob that is taken
     * @throws MalformedBodyException if it is not one or is too large
     */
    public static Asset readAsset(InputStream xml, int maxBytes) {
        return asset(AssetXmlReader.read(xml, maxBytes));
    }

    /** As {@link #readAsset(InputStream, int)}, of bytes that are all there. */
    public static Asset readAsset(byte[] xml, int maxBytes) {
        return asset(AssetXmlReader.read(xml, maxBytes));
    }

    /** Reads an asset within another document, from the start of its element to the end. */
    static Asset readAssetElement(XMLStreamReader in, int maxBytes) throws XMLStreamException {
        return asset(AssetXmlReader.readElement(in, maxBytes));
    }

    /**
     * Reads an asset as it comes, without having it whole in memory if it is of the form that simulators write.
     *
     * @param maxBytes the largest blob that is taken
     * @param sink has the blob when this returns, and anything if it throws
     * @throws MalformedBodyException if it is not one or is too large
     * @throws IOException of the input or the sink
     */
    public static AssetMetadata readAsset(InputStream xml, int maxBytes, BlobSink sink) throws IOException {
        return AssetUpload.read(xml, maxBytes, sink);
    }

    private static Asset asset(AssetXmlReader.Document read) {
        return new Asset(metadata(read), read.data());
    }

    static AssetMetadata metadata(AssetXmlReader.Document read) {
        return metadata(read.expect("AssetBase").fields());
    }

    public static AssetMetadata readMetadata(InputStream xml) {
        return metadata(AssetXmlReader.read(xml, 0).expect("AssetMetadata").fields());
    }

    public static String readString(InputStream xml) {
        return AssetXmlReader.read(xml, 0).expect("string").text();
    }

    public static boolean readBoolean(InputStream xml) {
        return truth(AssetXmlReader.read(xml, 0).expect("boolean").text());
    }

    public static List<String> readStrings(InputStream xml) {
        return AssetXmlReader.read(xml, 0).expect("ArrayOfString").items();
    }

    public static List<Boolean> readBooleans(InputStream xml) {
        return AssetXmlReader.read(xml, 0).expect("ArrayOfBoolean").items().stream()
                .map(AssetXml::truth)
                .toList();
    }

    private static boolean truth(String text) {
        var bare = text.strip().toLowerCase(Locale.ROOT);
        return bare.equals("true") || bare.equals("1");
    }

    private static AssetMetadata metadata(WireFields fields) {
        return new AssetMetadata(
                new AssetId(id(fields)),
                fields.text("Name"),
                fields.text("Description"),
                fields.integer("Type"),
                AssetDates.parse(fields.text("CreationDate")),
                fields.bool("Local"),
                fields.bool("Temporary"),
                fields.text("CreatorID"),
                AssetFlags.parse(fields.text("Flags")));
    }

    /** FullID tells; where it is missing or zero, ID does if it is an id (it may also be a name). */
    private static UUID id(WireFields fields) {
        var full = fields.uuidOrZero("Guid");
        return full.equals(new UUID(0, 0))
                ? UuidText.tryParse(fields.text("ID")).orElse(full)
                : full;
    }
}
