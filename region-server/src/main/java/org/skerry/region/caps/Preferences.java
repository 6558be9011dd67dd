// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.caps;

import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.id.AgentId;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdStruct;
import org.skerry.api.prefs.AgentPreferences;
import org.skerry.api.prefs.AgentPreferencesService;

/**
 * What a user has chosen in the viewer and tells the region: kept by the grid, from where every session has it back.
 * Thread-safe; blocks.
 */
final class Preferences {
    private static final String ACCESS = "access_prefs";
    private static final String MASKS = "default_object_perm_masks";
    private static final String HOVER = "hover_height";
    private static final String LANGUAGE = "language";
    private static final String LANGUAGE_PUBLIC = "language_is_public";

    /** Metres, as the region knows it. */
    private float hoverTold;

    /**
     * Takes what is named and well formed; the rest stays. Gives what holds then.
     *
     * @throws ServiceUnavailableException if the grid does not keep it: then nothing has changed
     */
    synchronized AgentPreferences take(AgentPreferencesService service, AgentId agent, Llsd.Struct told) {
        var before = service.find(agent).orElseGet(() -> AgentPreferences.ofNewUser(agent));
        var after = changed(before, told);
        if (!after.equals(before) && !service.store(after)) {
            throw new ServiceUnavailableException("agent preferences", "did not keep what a user chose");
        }
        return after;
    }

    /** Whether the region must be told of this height in metres; it is taken as told then. */
    synchronized boolean hoversAnew(float metres) {
        var anew = metres != hoverTold;
        hoverTold = metres;
        return anew;
    }

    private static AgentPreferences changed(AgentPreferences before, Llsd.Struct told) {
        var access = told.get(ACCESS) instanceof Llsd.Struct named
                ? rating(LlsdMembers.text(named, "max"), before.access())
                : before.access();
        var masks = told.get(MASKS) instanceof Llsd.Struct named ? named : new LlsdStruct().build();
        var height = (float) LlsdMembers.real(told, HOVER, before.hoverHeight());
        var language = LlsdMembers.text(told, LANGUAGE);
        var after = new AgentPreferences(
                before.user(),
                access,
                Float.isFinite(height) ? height : before.hoverHeight(),
                language.isEmpty() || language.length() > AgentPreferences.MAX_TEXT ? before.language() : language,
                LlsdMembers.flag(told, LANGUAGE_PUBLIC, before.languageIsPublic()),
                LlsdMembers.integer(masks, "Everyone", before.everyonePermissions()),
                LlsdMembers.integer(masks, "Group", before.groupPermissions()),
                LlsdMembers.integer(masks, "NextOwner", before.nextOwnerPermissions()));
        return after.isUsable() ? after : before;
    }

    static Llsd.Struct all(AgentPreferences chosen) {
        return access(new LlsdStruct(), chosen)
                .put(
                        MASKS,
                        new LlsdStruct()
                                .put("Everyone", chosen.everyonePermissions())
                                .put("Group", chosen.groupPermissions())
                                .put("NextOwner", chosen.nextOwnerPermissions())
                                .build())
                .put(HOVER, new Llsd.Real(chosen.hoverHeight()))
                .put(LANGUAGE, chosen.language())
                .put(LANGUAGE_PUBLIC, chosen.languageIsPublic())
                .build();
    }

    static Llsd.Struct access(AgentPreferences chosen) {
        return access(new LlsdStruct(), chosen).build();
    }

    private static LlsdStruct access(LlsdStruct out, AgentPreferences chosen) {
        return out.put(ACCESS, new LlsdStruct().put("max", chosen.access()).build());
    }

    /** General, moderate and adult by their first letters. */
    private static String rating(String told, String otherwise) {
        return switch (told) {
            case "PG", "G", "M", "A" -> told;
            default -> otherwise;
        };
    }
}
