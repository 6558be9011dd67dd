// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.profile;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.text.StoredText;

/** Profiles in memory: the twin for tests. */
public final class InMemoryProfileService implements ProfileService {
    private final InstantSource clock = InstantSource.system();
    private final Map<AgentId, Profile> profiles = new HashMap<>();
    private final Map<UUID, Classified> classifieds = new HashMap<>();
    private final Map<UUID, Pick> picks = new HashMap<>();
    private final Map<List<AgentId>, String> notes = new HashMap<>();
    private final Map<AgentId, ProfilePreferences> preferences = new HashMap<>();
    private final Map<List<Object>, AppData> data = new HashMap<>();

    @Override
    public synchronized Profile profile(AgentId user) {
        return profiles.getOrDefault(user, Profile.empty(user));
    }

    @Override
    public synchronized boolean updateProperties(Profile told) {
        if (!told.isUsable()) {
            return false;
        }
        var old = profile(told.user());
        profiles.put(told.user(), with(told, old.partner(), old.interests()));
        return true;
    }

    @Override
    public synchronized boolean updateInterests(AgentId user, Interests interests) {
        if (user.isZero() || !interests.isUsable()) {
            return false;
        }
        var old = profile(user);
        profiles.put(user, with(old, old.partner(), interests));
        return true;
    }

    private static Profile with(Profile told, AgentId partner, Interests interests) {
        return new Profile(
                told.user(),
                partner,
                told.publish(),
                told.mature(),
                told.webUrl(),
                told.image(),
                told.about(),
                told.firstLifeImage(),
                told.firstLife(),
                interests);
    }

    @Override
    public synchronized List<ProfileEntry> classifieds(AgentId creator) {
        return classifieds.values().stream()
                .filter(one -> one.creator().equals(creator))
                .sorted(Comparator.comparing(Classified::name)
                        .thenComparing(one -> one.id().toString()))
                .map(one -> new ProfileEntry(one.id(), one.name()))
                .toList();
    }

    @Override
    public synchronized Optional<Classified> classified(UUID id) {
        return Optional.ofNullable(classifieds.get(id));
    }

    @Override
    public synchronized boolean updateClassified(Classified told) {
        var old = classifieds.get(told.id());
        var taken = old != null && !old.creator().equals(told.creator());
        if (!told.isUsable()
                || taken
                || (old == null && classifieds(told.creator()).size() >= MAX_ENTRIES)) {
            return false;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        classifieds.put(told.id(), told.dated(now));
        return true;
    }

    @Override
    public synchronized boolean deleteClassified(UUID id) {
        return classifieds.remove(id) != null;
    }

    @Override
    public synchronized List<ProfileEntry> picks(AgentId creator) {
        return picks.values().stream()
                .filter(one -> one.creator().equals(creator))
                .sorted(Comparator.comparing(Pick::top)
                        .reversed()
                        .thenComparingInt(Pick::sortOrder)
                        .thenComparing(Pick::name)
                        .thenComparing(one -> one.id().toString()))
                .map(one -> new ProfileEntry(one.id(), one.name()))
                .toList();
    }

    @Override
    public synchronized Optional<Pick> pick(AgentId creator, UUID id) {
        return Optional.ofNullable(picks.get(id)).filter(pick -> pick.creator().equals(creator));
    }

    @Override
    public synchronized boolean updatePick(Pick told) {
        var old = picks.get(told.id());
        var taken = old != null && !old.creator().equals(told.creator());
        if (!told.isUsable() || taken || (old == null && picks(told.creator()).size() >= MAX_ENTRIES)) {
            return false;
        }
        picks.put(told.id(), told);
        return true;
    }

    @Override
    public synchronized boolean deletePick(UUID id) {
        return picks.remove(id) != null;
    }

    @Override
    public synchronized String notes(AgentId user, AgentId target) {
        return notes.getOrDefault(List.of(user, target), "");
    }

    @Override
    public synchronized boolean updateNotes(AgentId user, AgentId target, String text) {
        if (user.isZero() || target.isZero() || !StoredText.fits(text, MAX_NOTES)) {
            return false;
        }
        notes.put(List.of(user, target), text);
        return true;
    }

    @Override
    public synchronized ProfilePreferences preferences(AgentId user) {
        return preferences.getOrDefault(user, new ProfilePreferences(user, false, false, ""));
    }

    @Override
    public synchronized boolean updatePreferences(ProfilePreferences told) {
        if (!told.isUsable()) {
            return false;
        }
        preferences.put(told.user(), told);
        return true;
    }

    @Override
    public synchronized List<AssetId> images(AgentId user) {
        var profile = profile(user);
        return Stream.of(
                        Stream.of(profile.image(), profile.firstLifeImage()),
                        picks.values().stream()
                                .filter(one -> one.creator().equals(user))
                                .map(Pick::snapshot),
                        classifieds.values().stream()
                                .filter(one -> one.creator().equals(user))
                                .map(Classified::snapshot))
                .flatMap(images -> images)
                .filter(image -> !image.isZero())
                .distinct()
                .toList();
    }

    @Override
    public synchronized AppData data(AgentId user, String tag, String key) {
        return data.getOrDefault(List.of(user, tag, key), new AppData(user, tag, key, ""));
    }

    @Override
    public synchronized boolean updateData(AppData told) {
        if (!told.isUsable()) {
            return false;
        }
        data.put(List.of(told.user(), told.tag(), told.key()), told);
        return true;
    }
}
