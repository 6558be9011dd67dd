// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.skerry.api.access.AccessRule.What;
import org.skerry.api.access.AccessRule.Who;
import org.skerry.api.asset.MediaTypes;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.UuidText;
import org.skerry.api.identity.Identifier;

/** Reads the format of rule files: {@code allow|deny ACTIONS WHO [WHAT]}, blanks between, {@code #} before remarks. */
final class AccessRulesReader {
    private static final String ANY = "*";
    private static final String ASSET = "asset:";
    private static final String INVENTORY = "inventory:";
    private static final int LEAST_WORDS = 3;
    private static final int MOST_WORDS = 4;
    /** Beyond the protocol's signed byte there are none. */
    private static final int MAX_TYPE = 127;

    private AccessRulesReader() {}

    static List<AccessRule> read(List<String> lines) {
        var rules = new ArrayList<AccessRule>();
        for (var i = 0; i < lines.size(); i++) {
            var line = withoutRemark(lines.get(i)).strip();
            if (!line.isEmpty()) {
                try {
                    rules.add(rule(line));
                } catch (IllegalArgumentException wrong) {
                    throw new IllegalArgumentException(
                            "line " + (i + 1) + " '" + line + "': " + wrong.getMessage(), wrong);
                }
            }
        }
        return rules;
    }

    /** A number sign within a word is part of it, as in the identifiers of OpenID. */
    private static String withoutRemark(String line) {
        for (var at = line.indexOf('#'); at >= 0; at = line.indexOf('#', at + 1)) {
            if (at == 0 || Character.isWhitespace(line.charAt(at - 1))) {
                return line.substring(0, at);
            }
        }
        return line;
    }

    private static AccessRule rule(String line) {
        var words = line.split("\\s+");
        if (words.length < LEAST_WORDS || words.length > MOST_WORDS) {
            throw new IllegalArgumentException("write 'allow' or 'deny', actions, who, and if you like what");
        }
        var allows = switch (words[0]) {
            case "allow" -> true;
            case "deny" -> false;
            default -> throw new IllegalArgumentException("begin with 'allow' or 'deny'");
        };
        return new AccessRule(
                allows,
                actions(words[1]),
                who(words[2]),
                words.length == MOST_WORDS ? what(words[3]) : new What.Anything());
    }

    private static Set<AccessAction> actions(String words) {
        if (words.equals(ANY)) {
            return EnumSet.allOf(AccessAction.class);
        }
        return Arrays.stream(words.split(",", -1))
                .map(word -> AccessAction.named(word)
                        .orElseThrow(() -> new IllegalArgumentException("no action '" + word + "'; there are "
                                + Arrays.stream(AccessAction.values())
                                        .map(AccessAction::word)
                                        .collect(Collectors.joining(", "))
                                + ", or * for all")))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Who who(String word) {
        return switch (word) {
            case ANY -> new Who.Anybody();
            case "known" -> new Who.Known();
            case "administrators" -> new Who.Administrators();
            case "owner" -> new Who.Owner();
            case "private" -> new Who.PrivateSide();
            case "simulators" -> new Who.Simulators();
            default ->
                Identifier.tryParse(word)
                        .map(Who.One::new)
                        .orElseThrow(() -> new IllegalArgumentException("nobody is '" + word
                                + "'; write *, known, administrators, owner, private, simulators, or an account's id"));
        };
    }

    private static What what(String word) {
        if (word.equals(ANY)) {
            return new What.Anything();
        }
        if (word.startsWith(ASSET)) {
            return UuidText.tryParse(word.substring(ASSET.length()))
                    .map(id -> new What.OneAsset(new AssetId(id)))
                    .orElseThrow(() -> new IllegalArgumentException("write asset: and an id"));
        }
        if (word.startsWith(INVENTORY)) {
            return Identifier.tryParse(word.substring(INVENTORY.length()))
                    .map(What.InventoryOf::new)
                    .orElseThrow(() -> new IllegalArgumentException("write inventory: and an account's id"));
        }
        // several asset types share a media type
        var type = MediaTypes.typeOf(word);
        if (type.isEmpty()) {
            throw new IllegalArgumentException(
                    "'" + word
                            + "' is nothing that has rules; write *, a media type such as image/jp2, asset: or inventory: and an id");
        }
        var mediaType = MediaTypes.of(type.getAsInt());
        return new What.OfTypes(IntStream.rangeClosed(0, MAX_TYPE)
                .filter(each -> MediaTypes.of(each).equals(mediaType))
                .boxed()
                .collect(Collectors.toUnmodifiableSet()));
    }
}
