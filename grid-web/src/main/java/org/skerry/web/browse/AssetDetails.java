// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.browse;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.skerry.api.asset.AssetEntry;
import org.skerry.api.asset.AssetKind;
import org.skerry.api.asset.MediaTypes;
import org.skerry.api.binary.Octets;
import org.skerry.api.llsd.LlsdJson;
import org.skerry.web.browse.figures.MeshFigures;
import org.skerry.web.browse.figures.NotecardText;
import org.skerry.web.browse.figures.ObjectFigures;

/** The page of one asset: what is known of it, and what its bytes come to. */
@Singleton
public class AssetDetails {
    /** Of content that is looked into; more is not shown. */
    private static final int MAX_BYTES = 8 * 1024 * 1024;

    /** Contents that are looked into at once, each of which may take some ten MB of memory. */
    private static final int AT_ONCE = 4;

    private final Semaphore places = new Semaphore(AT_ONCE);

    Markup body(AssetEntry asset, boolean readable) {
        var metadata = asset.record().metadata();
        var at = Page.ROOT + "/assets/" + metadata.id();
        var body = new Markup()
                .raw("<header>")
                .element("h1", metadata.name().isBlank() ? "(no name)" : metadata.name())
                .link(Page.ROOT, "All assets")
                .raw("</header><table>")
                .row("ID", metadata.id().toString())
                .row("Description", metadata.description())
                .row("Content type", MediaTypes.of(metadata.type()) + " (" + metadata.type() + ")")
                .row("Length", asset.record().length() + " bytes")
                .row("SHA-256", asset.record().hash().toString())
                .row("Created", metadata.created().toString())
                .row("Creator", metadata.creatorId())
                .row("Temporary", metadata.temporary() ? "yes" : "no")
                .row("Extra data", LlsdJson.writeText(asset.record().extra()))
                .raw("</table>");
        if (readable) {
            body.raw("<p>").link(at + "/data", "The bytes").raw("</p>");
            looked(body, asset, at);
        } else {
            body.element("p", "Its content is not for you.");
        }
        return body;
    }

    private void looked(Markup body, AssetEntry asset, String at) {
        if (!places.tryAcquire()) {
            body.element("p", "Many look into assets at the moment; look again for what is in it.");
            return;
        }
        try {
            content(body, asset, at);
        } finally {
            places.release();
        }
    }

    private static void content(Markup body, AssetEntry asset, String at) {
        switch (AssetKind.of(asset.record().metadata().type()).orElse(AssetKind.LANDMARK)) {
            case TEXTURE ->
                body.raw("<p><img class=\"large\"")
                        .attribute("src", at + "/thumbnail?size=large")
                        .attribute("alt", "no picture can be made of it")
                        .raw("></p>");
            case SOUND, SOUND_WAV ->
                body.raw("<p><audio controls preload=\"metadata\"")
                        .attribute("src", at + "/data")
                        .raw("></audio></p>");
            case NOTECARD ->
                read(asset)
                        .ifPresentOrElse(
                                bytes -> text(
                                        body, NotecardText.read(bytes).orElse("It is no notecard that can be read.")),
                                () -> unreadable(body));
            case SCRIPT -> read(asset).ifPresentOrElse(bytes -> text(body, bytes.text()), () -> unreadable(body));
            case MESH ->
                read(asset)
                        .flatMap(MeshFigures::read)
                        .ifPresentOrElse(mesh -> mesh(body, mesh), () -> unreadable(body));
            case OBJECT ->
                read(asset)
                        .flatMap(ObjectFigures::read)
                        .ifPresentOrElse(object -> object(body, object), () -> unreadable(body));
            default -> {
                // nothing more can be told of it
            }
        }
    }

    private static Optional<Octets> read(AssetEntry asset) {
        try {
            return asset.record().length() > MAX_BYTES
                    ? Optional.empty()
                    : Optional.of(asset.content().toOctets());
        } catch (IOException broken) {
            return Optional.empty();
        }
    }

    private static void text(Markup body, String text) {
        body.raw("<pre>").text(text).raw("</pre>");
    }

    private static void unreadable(Markup body) {
        body.element("p", "Its content cannot be read, or is too large to be shown.");
    }

    private static void mesh(Markup body, MeshFigures mesh) {
        body.raw("<table class=\"figures\"><tr><th>Level of detail</th><th>Faces</th><th>Triangles</th></tr>");
        mesh.levels()
                .forEach(level -> body.raw("<tr>")
                        .element("td", level.name())
                        .element("td", String.valueOf(level.faces()))
                        .element("td", String.valueOf(level.triangles()))
                        .raw("</tr>"));
        body.raw("</table>")
                .element(
                        "p",
                        "Physics of its own: " + (mesh.hasPhysics() ? "yes" : "no") + ". Skin: "
                                + (mesh.hasSkin() ? "yes" : "no") + ".");
    }

    private static void object(Markup body, ObjectFigures object) {
        body.raw("<table class=\"figures\">")
                .row("Prims", String.valueOf(object.prims()))
                .row("Things in them", String.valueOf(object.items()))
                .raw("</table>");
    }
}
