// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.browse;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.skerry.api.access.AccessAction;
import org.skerry.api.access.AccessTarget;
import org.skerry.api.account.UserAccountService;
import org.skerry.api.asset.MediaTypes;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.ScopeId;
import org.skerry.api.identity.Identifier;
import org.skerry.ejb.asset.index.AssetUses;
import org.skerry.ejb.asset.index.AssetUses.HeldItem;
import org.skerry.ejb.asset.index.Holder;
import org.skerry.ejb.asset.index.IndexState;
import org.skerry.ejb.wiring.ServicePlaces;
import org.skerry.web.browse.BrowseSession.Visitor;

/**
 * Where an asset is used, as far as a visitor may know: assets that it may see; of people whose inventory it may look into,
 * what they have; regions and the like if it may see all assets.
 */
@Singleton
public class UsesSection {
    private static final int ON_A_PAGE = 25;
    private static final List<String> ASKED = List.of("inventory", "avatar", "bake", "profile", "group", "grid");

    private final AssetUses uses;
    private final BrowseAccess access;
    private final UserAccountService accounts;
    private final ServicePlaces places;

    @Inject
    public UsesSection(AssetUses uses, BrowseAccess access, UserAccountService accounts, ServicePlaces places) {
        this.uses = uses;
        this.access = access;
        this.accounts = accounts;
        this.places = places;
    }

    void write(Markup body, Visitor visitor, AssetId asset, UsesPlace place) {
        body.element("h2", "Where it is used");
        if (!places.isLocal("asset")) {
            body.element("p", "Another server has the assets of this grid: what refers to what is not known here.");
            return;
        }
        referrers(body, visitor, asset, place);
        var all = access.maySeeAll(visitor);
        var mine = visitor.who().account();
        if (!all && mine.isEmpty()) {
            return;
        }
        items(body, visitor, asset, place, all ? Optional.empty() : mine);
        holders(body, visitor, asset, all);
        var elsewhere = places.remote(ASKED);
        if (!elsewhere.isEmpty()) {
            body.element(
                    "p",
                    "Other servers have the data of " + String.join(", ", elsewhere)
                            + ", which were not looked at here.");
        }
    }

    private void referrers(Markup body, Visitor visitor, AssetId asset, UsesPlace place) {
        body.element("h3", "In other assets").element("p", told(uses.state()));
        var page = uses.referrers(asset, place.referrers(), ON_A_PAGE);
        var seen = page.assets().stream()
                .filter(referrer -> access.maySee(visitor, referrer.id()))
                .toList();
        body.raw("<ul class=\"uses\">");
        seen.forEach(referrer -> body.raw("<li>")
                .link(Page.ROOT + "/assets/" + referrer.id(), referrer.name().isBlank() ? "(no name)" : referrer.name())
                .text(", " + MediaTypes.of(referrer.type()))
                .raw("</li>"));
        body.raw("</ul>");
        if (page.assets().isEmpty() && page.next().isEmpty()) {
            body.element("p", "In none that is known.");
        }
        if (seen.size() < page.assets().size()) {
            body.element("p", "There are others, which are not for you.");
        }
        page.next().ifPresent(next -> next(body, asset, UsesPlace.ofReferrers(next), "More assets"));
    }

    /** How far the list can be believed. */
    static String told(IndexState state) {
        var old = state.complete()
                .map(when ->
                        "As of " + when.truncatedTo(ChronoUnit.SECONDS) + "; what was stored since may be missing.")
                .orElse("The index of references is not complete, so that some may be missing: the maintenance work"
                        + " \u201cindex\u201d completes it.");
        return state.unreadable() == 0 ? old : old + " " + state.unreadable() + " assets could not be read for it.";
    }

    private static void next(Markup body, AssetId asset, String query, String text) {
        body.raw("<p class=\"next\">")
                .link(Page.ROOT + "/assets/" + asset + "?" + query, text)
                .raw("</p>");
    }

    private void items(Markup body, Visitor visitor, AssetId asset, UsesPlace place, Optional<AgentId> only) {
        body.element("h3", only.isPresent() ? "In your inventory" : "In inventories");
        var page = uses.items(asset, only, place.items(), ON_A_PAGE);
        var may = inventories(visitor);
        var seen = page.stream().filter(item -> may.test(item.owner())).toList();
        var names = names(seen.stream().map(HeldItem::owner));
        body.raw("<ul class=\"uses\">");
        seen.forEach(item -> body.raw("<li>")
                .text("\u201c" + item.name() + "\u201d of "
                        + names.getOrDefault(item.owner(), item.owner().toString()))
                .raw("</li>"));
        body.raw("</ul>");
        if (page.isEmpty()) {
            body.element("p", "In none.");
        }
        if (seen.size() < page.size()) {
            body.element("p", "There are others, which are not for you.");
        }
        if (page.size() == ON_A_PAGE) {
            next(body, asset, UsesPlace.ofItems(page.getLast().id()), "More items");
        }
    }

    /** Whose inventories the visitor may look into; each is asked about once. */
    private Predicate<AgentId> inventories(Visitor visitor) {
        var known = new HashMap<AgentId, Boolean>();
        return owner -> known.computeIfAbsent(
                owner,
                _ -> access.isAllowed(
                        visitor, AccessAction.INVENTORY_READ, new AccessTarget.Inventory(Identifier.of(owner))));
    }

    private void holders(Markup body, Visitor visitor, AssetId asset, boolean all) {
        var mine = visitor.who().account();
        var seen = uses.holders(asset, ON_A_PAGE).stream()
                .filter(holder -> all || (mine.isPresent() && holder.owner().equals(mine)))
                .toList();
        var names = names(seen.stream().flatMap(holder -> holder.owner().stream()));
        body.element("h3", all ? "Elsewhere" : "Elsewhere, of yours").raw("<ul class=\"uses\">");
        seen.forEach(holder -> body.raw("<li>").text(sentence(holder, names)).raw("</li>"));
        body.raw("</ul>");
        if (seen.isEmpty()) {
            body.element("p", "In nothing.");
        }
        if (all) {
            body.element("p", "Of each kind at most " + ON_A_PAGE + ". What people wear is as of the index too.");
        }
    }

    private static String sentence(Holder holder, Map<AgentId, String> names) {
        var owner =
                holder.owner().map(id -> names.getOrDefault(id, id.toString())).orElse("");
        var name = holder.name().isBlank() ? holder.id().toString() : holder.name();
        return switch (holder.kind()) {
            case REGION -> "Region " + name + ", by its last report";
            case MAP, PARCEL_MAP -> "The map's picture of region " + name;
            case WEARABLE -> "Worn by " + owner;
            case BAKE -> "A baked texture of " + owner;
            case PROFILE -> "The profile of " + owner;
            case FIRST_LIFE -> "The first life in the profile of " + owner;
            case PICK -> "The pick \u201c" + name + "\u201d of " + owner;
            case CLASSIFIED -> "The classified \u201c" + name + "\u201d of " + owner;
            case GROUP -> "The insignia of group " + name + ", founded by " + owner;
        };
    }

    private Map<AgentId, String> names(Stream<AgentId> people) {
        return accounts.findAll(ScopeId.ZERO, people.distinct().toList()).stream()
                .collect(Collectors.toMap(
                        account -> account.id(), account -> account.name().toString(), (first, _) -> first));
    }
}
