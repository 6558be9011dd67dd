// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.wire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.skerry.api.account.UserAccount;
import org.skerry.api.account.UserName;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.ScopeId;

/** A user account as names and values (robust-wire section 4). */
public final class UserAccountFields {
    /** Written, without a value, also for an account that has none of them. */
    private static final List<String> USUAL_URLS = List.of("HomeURI", "InventoryServerURI", "AssetServerURI");

    private UserAccountFields() {}

    public static Map<String, String> of(UserAccount account) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("FirstName", account.name().first());
        fields.put("LastName", account.name().last());
        fields.put("Email", account.email());
        fields.put("PrincipalID", account.id().toString());
        fields.put("ScopeID", account.scope().toString());
        fields.put("Created", Long.toString(account.created().getEpochSecond()));
        fields.put("UserLevel", Integer.toString(account.level()));
        fields.put("UserFlags", Integer.toString(account.flags()));
        fields.put("UserTitle", account.title());
        fields.put("UserCountry", account.country());
        fields.put("LocalToGrid", WireFields.text(true));
        fields.put("ServiceURLs", serviceUrls(account.serviceUrls()));
        return fields;
    }

    public static UserAccount read(WireFields fields) {
        return new UserAccount(
                new AgentId(fields.uuid("PrincipalID")),
                new ScopeId(fields.uuidOrZero("ScopeID")),
                new UserName(fields.text("FirstName"), fields.text("LastName")),
                fields.text("Email"),
                fields.unixTime("Created"),
                fields.integer("UserLevel", 0),
                fields.integer("UserFlags", 0),
                fields.text("UserTitle"),
                fields.text("UserCountry"),
                serviceUrls(fields.text("ServiceURLs")));
    }

    /** The account with those fields changed that are there. */
    public static UserAccount changed(UserAccount account, WireFields changes) {
        var merged = new LinkedHashMap<>(of(account));
        merged.replaceAll((name, value) -> changes.find(name).orElse(value));
        merged.put("PrincipalID", account.id().toString());
        return read(new WireFields(merged));
    }

    private static String serviceUrls(Map<String, String> urls) {
        var out = new StringBuilder();
        for (var key : USUAL_URLS) {
            out.append(key).append('*').append(urls.getOrDefault(key, "")).append(';');
        }
        new TreeMap<>(urls).forEach((key, url) -> {
            if (!USUAL_URLS.contains(key)) {
                out.append(key).append('*').append(url).append(';');
            }
        });
        return out.toString();
    }

    /** Keys without a value are left out. */
    private static Map<String, String> serviceUrls(String text) {
        var urls = new LinkedHashMap<String, String>();
        for (var pair : text.split(";", -1)) {
            var star = pair.indexOf('*');
            if (star > 0 && star < pair.length() - 1) {
                urls.put(pair.substring(0, star), pair.substring(star + 1));
            }
        }
        return urls;
    }
}
