// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.wire;

import java.util.Base64;
import java.util.List;
import org.skerry.api.asset.Asset;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.binary.Octets;

/** Writes asset XML; the blob goes to the output in slices, without a text of the whole in between. */
final class AssetXmlWriter {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String START = "<?xml version=\"1.0\" encoding=\"utf-8\"?>";
    private static final String NAMESPACES = " xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\""
            + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"";
    /** Divisible by three, so that slices need no padding in between. */
    private static final int SLICE = 24 * 1024;

    private final XmlOutput out;
    private final boolean indented;

    private AssetXmlWriter(boolean indented, int expected) {
        this.indented = indented;
        this.out = new XmlOutput(expected);
    }

    /** The beginning of a document. */
    private AssetXmlWriter start() {
        out.text(BYTE_ORDER_MARK).raw(START);
        newLine("");
        return this;
    }

    static byte[] asset(Asset asset, boolean indented) {
        return new AssetXmlWriter(indented, room(asset)).start().assetBase(asset);
    }

    /** An asset as part of another document. */
    static byte[] assetElement(Asset asset) {
        return new AssetXmlWriter(false, room(asset)).assetBase(asset);
    }

    private static int room(Asset asset) {
        return asset.data().length() / 3 * 4 + 1024;
    }

    /** An indented document in two parts, between which the blob goes. */
    static AssetReply around(AssetMetadata metadata) {
        var before = new AssetXmlWriter(true, 256).start();
        before.beginning();
        var after = new AssetXmlWriter(true, 1024);
        after.ending(metadata);
        return new AssetReply(Octets.owning(before.out.toBytes()), Octets.owning(after.out.toBytes()));
    }

    private byte[] assetBase(Asset asset) {
        beginning();
        data(asset.data());
        ending(asset.metadata());
        return out.toBytes();
    }

    private void beginning() {
        raw("<AssetBase" + NAMESPACES + ">");
        newLine("  ");
        raw("<Data>");
    }

    private void ending(AssetMetadata metadata) {
        raw("</Data>");
        identity(metadata);
        element("Type", Integer.toString(metadata.type()));
        element("UploadAttempts", "0");
        tail(metadata);
        newLine("");
        raw("</AssetBase>");
    }

    static byte[] metadata(AssetMetadata metadata) {
        var writer = new AssetXmlWriter(true, 1024).start();
        writer.raw("<AssetMetadata" + NAMESPACES + ">");
        writer.identity(metadata);
        writer.element("CreationDate", AssetDates.text(metadata.created()));
        writer.element("Type", Integer.toString(metadata.type()));
        writer.element("ContentType", AssetContentTypes.of(metadata.type()));
        writer.tail(metadata);
        writer.newLine("");
        writer.raw("</AssetMetadata>");
        return writer.out.toBytes();
    }

    static byte[] single(String name, String value) {
        var writer = new AssetXmlWriter(true, 128).start();
        writer.inline(name, value);
        return writer.out.toBytes();
    }

    static byte[] array(String root, String item, List<String> values, boolean indented) {
        var writer = new AssetXmlWriter(indented, 64 * values.size() + 256).start();
        writer.raw("<" + root + NAMESPACES);
        if (values.isEmpty()) {
            writer.raw(" />");
            return writer.out.toBytes();
        }
        writer.raw(">");
        values.forEach(value -> writer.element(item, value));
        writer.newLine("");
        writer.raw("</" + root + ">");
        return writer.out.toBytes();
    }

    private void identity(AssetMetadata metadata) {
        newLine("  ");
        raw("<FullID>");
        newLine("    ");
        inline("Guid", metadata.id().toString());
        newLine("  ");
        raw("</FullID>");
        element("ID", metadata.id().toString());
        element("Name", metadata.name());
        element("Description", metadata.description());
    }

    private void tail(AssetMetadata metadata) {
        element("Local", Boolean.toString(metadata.local()));
        element("Temporary", Boolean.toString(metadata.temporary()));
        element("CreatorID", metadata.creatorId());
        element("Flags", AssetFlags.text(metadata.flags()));
    }

    private void data(Octets data) {
        var slice = new byte[Math.min(SLICE, data.length())];
        var coded = new byte[(slice.length + 2) / 3 * 4];
        for (var from = 0; from < data.length(); from += SLICE) {
            var length = Math.min(SLICE, data.length() - from);
            var part = length == slice.length ? slice : new byte[length];
            data.copyTo(from, part, 0, length);
            out.bytes(coded, Base64.getEncoder().encode(part, coded));
        }
    }

    private void element(String name, String value) {
        newLine("  ");
        inline(name, value);
    }

    private void inline(String name, String value) {
        if (value.isEmpty()) {
            raw("<" + name + " />");
            return;
        }
        out.raw("<" + name + ">").text(value).raw("</" + name + ">");
    }

    private void newLine(String indent) {
        if (indented) {
            raw("\n" + indent);
        }
    }

    private void raw(String text) {
        out.raw(text);
    }
}
