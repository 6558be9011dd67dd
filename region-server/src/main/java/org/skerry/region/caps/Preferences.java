// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.caps;

import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdStruct;

/**
 * What a user has chosen in the viewer and tells the region, for as long as the session lasts: no service of the grid
 * keeps it, and viewers tell it again at each login. Thread-safe.
 */
final class Preferences {
    private static final int LONGEST_TEXT = 32;
    private static final String ACCESS = "access_prefs";
    private static final String MASKS = "default_object_perm_masks";
    private static final String HOVER = "hover_height";
    private static final String LANGUAGE = "language";
    private static final String LANGUAGE_PUBLIC = "language_is_public";
    /** All rights of the next owner: what viewers preset. */
    private static final int ALL = 0x0008E000;

    private String mostAdult = "M";
    private int everyone;
    private int group;
    private int nextOwner = ALL;
    private double hover;
    private String language = "";
    private boolean languagePublic = true;

    /** Takes what is named and well formed; the rest stays. */
    synchronized void take(Llsd.Struct told) {
        if (told.get(ACCESS) instanceof Llsd.Struct access) {
            mostAdult = rating(LlsdMembers.text(access, "max"), mostAdult);
        }
        if (told.get(MASKS) instanceof Llsd.Struct masks) {
            everyone = LlsdMembers.integer(masks, "Everyone", everyone);
            group = LlsdMembers.integer(masks, "Group", group);
            nextOwner = LlsdMembers.integer(masks, "NextOwner", nextOwner);
        }
        var height = LlsdMembers.real(told, HOVER, hover);
        hover = Double.isFinite(height) ? height : hover;
        if (told.get(LANGUAGE) instanceof Llsd.Text(var text) && text.length() <= LONGEST_TEXT) {
            language = text;
        }
        languagePublic = LlsdMembers.flag(told, LANGUAGE_PUBLIC, languagePublic);
    }

    /** Metres. */
    synchronized float hover() {
        return (float) hover;
    }

    synchronized Llsd.Struct all() {
        return access(new LlsdStruct())
                .put(
                        MASKS,
                        new LlsdStruct()
                                .put("Everyone", everyone)
                                .put("Group", group)
                                .put("NextOwner", nextOwner)
                                .build())
                .put(HOVER, new Llsd.Real(hover))
                .put(LANGUAGE, language)
                .put(LANGUAGE_PUBLIC, languagePublic)
                .build();
    }

    synchronized Llsd.Struct access() {
        return access(new LlsdStruct()).build();
    }

    private LlsdStruct access(LlsdStruct out) {
        return out.put(ACCESS, new LlsdStruct().put("max", mostAdult).build());
    }

    /** General, moderate and adult by their first letters. */
    private static String rating(String told, String otherwise) {
        return switch (told) {
            case "PG", "G", "M", "A" -> told;
            default -> otherwise;
        };
    }
}
