// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.browse;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.skerry.api.asset.AssetRecord;
import org.skerry.api.asset.MediaTypes;
import org.skerry.api.id.AssetId;
import org.skerry.ejb.asset.CatalogSearch;

/** The page with many assets. */
final class AssetListPage {
    private static final int MAX_TYPE = 127;
    private static final int TEXTURE = 0;

    private AssetListPage() {}

    static Markup body(CatalogSearch.Page page, AssetSearch search, boolean all, String formWord) {
        var body = new Markup()
                .raw("<header>")
                .element("h1", all ? "Assets of the grid" : "Assets that you made or have")
                .raw("<form method=\"post\" action=\"" + Page.ROOT + "/logout\">")
                .hidden(BrowseSession.FORM_WORD, formWord)
                .link(Page.ROOT + "/account", "Your account")
                .raw(" <button>Log out</button></form></header>");
        form(body, search, all);
        body.raw("<ul class=\"assets\">");
        page.assets().forEach(asset -> card(body, asset));
        body.raw("</ul>");
        if (page.assets().isEmpty()) {
            body.element("p", page.next().isPresent() ? "None among those that were looked at." : "None.");
        }
        page.next()
                .ifPresent(next -> body.raw("<p class=\"next\">")
                        .link(next(search, next), "Next")
                        .raw("</p>"));
        return body;
    }

    private static void form(Markup body, AssetSearch search, boolean all) {
        body.raw("<form class=\"search\" action=\"" + Page.ROOT + "\"><label>Name <input name=\"name\"")
                .attribute("value", search.name())
                .raw("></label><label>Type <select name=\"type\"><option value=\"\">all</option>");
        IntStream.rangeClosed(0, MAX_TYPE)
                .mapToObj(MediaTypes::of)
                .filter(type -> !type.equals(MediaTypes.OTHER))
                .distinct()
                .forEach(type -> body.raw("<option")
                        .raw(type.equals(search.type()) ? " selected" : "")
                        .raw(">")
                        .text(type)
                        .raw("</option>"));
        body.raw("</select></label>");
        if (all) {
            body.raw("<label>Creator <input name=\"creator\"")
                    .attribute("value", search.creator())
                    .raw("></label>");
        }
        body.raw("<button>Search</button></form>");
    }

    private static void card(Markup body, AssetRecord asset) {
        var metadata = asset.metadata();
        var at = Page.ROOT + "/assets/" + metadata.id();
        body.raw("<li><a").attribute("href", at).raw(">");
        if (metadata.type() == TEXTURE) {
            body.raw("<img loading=\"lazy\" width=\"128\" height=\"128\"")
                    .attribute("src", at + "/thumbnail")
                    .attribute("alt", "picture of " + metadata.name())
                    .raw(">");
        } else {
            body.raw("<span class=\"kind\">")
                    .text(MediaTypes.of(metadata.type()))
                    .raw("</span>");
        }
        body.raw("<span class=\"name\">")
                .text(metadata.name().isBlank() ? "(no name)" : metadata.name())
                .raw("</span></a></li>");
    }

    private static String next(AssetSearch search, AssetId next) {
        return Page.ROOT + "?name=" + coded(search.name()) + "&type=" + coded(search.type()) + "&creator="
                + coded(search.creator()) + "&cursor=" + next;
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
