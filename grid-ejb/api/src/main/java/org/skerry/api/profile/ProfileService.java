// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.profile;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.operation.Changes;
import org.skerry.api.operation.Reads;

/**
 * Profiles with all that hangs on them (robust-wire section 17). An update is false for what cannot be kept: too long,
 * nobody's, one too many, or another's. Thread-safe; may block. Throws {@link
 * org.skerry.api.error.ServiceUnavailableException} when the store cannot be reached.
 */
public interface ProfileService {
    /** The most picks, and the most classifieds, of one user. */
    int MAX_ENTRIES = 100;

    /** The most notes of one user, and the most values of applications. */
    int MAX_RECORDS = 2000;

    /** A user's profile; an empty one if nothing was told. */
    @Reads
    Profile profile(AgentId user);

    /** Sets all but the partner and the interests. */
    @Changes(repeatable = true)
    boolean updateProperties(Profile profile);

    /** Sets the interests alone. */
    @Changes(repeatable = true)
    boolean updateInterests(AgentId user, Interests interests);

    /** A user's classifieds by name. */
    @Reads
    List<ProfileEntry> classifieds(AgentId creator);

    @Reads
    Optional<Classified> classified(UUID id);

    /** Adds one or changes the creator's own. */
    @Changes(repeatable = true)
    boolean updateClassified(Classified classified);

    /** Whether it was there. */
    @Changes(repeatable = true)
    boolean deleteClassified(UUID id);

    /** A user's picks, the top one first, then in the order wanted, then by name. */
    @Reads
    List<ProfileEntry> picks(AgentId creator);

    @Reads
    Optional<Pick> pick(AgentId creator, UUID id);

    /** Adds one or changes the creator's own. */
    @Changes(repeatable = true)
    boolean updatePick(Pick pick);

    /** Whether it was there. */
    @Changes(repeatable = true)
    boolean deletePick(UUID id);

    /** What a user has noted about another, empty for nothing. */
    @Reads
    String notes(AgentId user, AgentId target);

    /** Replaces the notes; empty ones are forgotten. */
    @Changes(repeatable = true)
    boolean updateNotes(AgentId user, AgentId target, String notes);

    /** As set; without e-mail and invisible if nothing was. */
    @Reads
    ProfilePreferences preferences(AgentId user);

    @Changes(repeatable = true)
    boolean updatePreferences(ProfilePreferences preferences);

    /** The pictures of a user's profile, picks and classifieds. */
    @Reads
    List<AssetId> images(AgentId user);

    /** A value of an application, empty if it was not set. */
    @Reads
    AppData data(AgentId user, String tag, String key);

    @Changes(repeatable = true)
    boolean updateData(AppData data);

    /** The longest note. */
    int MAX_NOTES = 8192;
}
