// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.profile;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.profile.AppData;
import org.skerry.api.profile.Classified;
import org.skerry.api.profile.Interests;
import org.skerry.api.profile.Pick;
import org.skerry.api.profile.Profile;
import org.skerry.api.profile.ProfileEntry;
import org.skerry.api.profile.ProfilePreferences;
import org.skerry.api.profile.ProfileService;
import org.skerry.api.text.StoredText;
import org.skerry.ejb.persistence.Transactions;
import org.skerry.ejb.wiring.LocalService;

/** Profiles in the grid's database. */
@Stateless
@Local(ProfileService.class)
@LocalService
@TransactionManagement(TransactionManagementType.BEAN)
public class ProfileServiceBean implements ProfileService {
    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    @Override
    public Profile profile(AgentId user) {
        return transactions.call(em -> new ProfileRepository(em)
                .profile(user)
                .map(ProfileEntity::toProfile)
                .orElseGet(() -> Profile.empty(user)));
    }

    @Override
    public boolean updateProperties(Profile profile) {
        return profile.isUsable()
                && transactions.call(em -> {
                    new ProfileRepository(em).lockOrAdd(profile.user()).takeProperties(profile);
                    return true;
                });
    }

    @Override
    public boolean updateInterests(AgentId user, Interests interests) {
        return !user.isZero()
                && interests.isUsable()
                && transactions.call(em -> {
                    new ProfileRepository(em).lockOrAdd(user).takeInterests(interests);
                    return true;
                });
    }

    @Override
    public List<ProfileEntry> classifieds(AgentId creator) {
        return transactions.read(em -> new ProfileRepository(em).classifieds(creator));
    }

    @Override
    public Optional<Classified> classified(UUID id) {
        return transactions.read(
                em -> Optional.ofNullable(em.find(ClassifiedEntity.class, id)).map(ClassifiedEntity::toClassified));
    }

    @Override
    public boolean updateClassified(Classified told) {
        if (!told.isUsable()) {
            return false;
        }
        var classified = told.dated(clock.instant().truncatedTo(ChronoUnit.SECONDS));
        return transactions.call(em -> {
            var profiles = new ProfileRepository(em);
            var owner = profiles.lockOrAdd(told.creator());
            var known = em.find(ClassifiedEntity.class, told.id());
            if (known != null) {
                var own = known.creator.equals(owner.user);
                if (own) {
                    known.take(classified);
                }
                return own;
            }
            if (profiles.classifieds(told.creator()).size() >= MAX_ENTRIES) {
                return false;
            }
            owner.entries++;
            em.persist(new ClassifiedEntity(classified));
            return true;
        });
    }

    @Override
    public boolean deleteClassified(UUID id) {
        return transactions.call(em -> new ProfileRepository(em).delete("ClassifiedEntity", id));
    }

    @Override
    public List<ProfileEntry> picks(AgentId creator) {
        return transactions.read(em -> new ProfileRepository(em).picks(creator));
    }

    @Override
    public Optional<Pick> pick(AgentId creator, UUID id) {
        return transactions.read(em -> Optional.ofNullable(em.find(PickEntity.class, id))
                .filter(pick -> pick.creator.equals(creator.value()))
                .map(PickEntity::toPick));
    }

    @Override
    public boolean updatePick(Pick told) {
        if (!told.isUsable()) {
            return false;
        }
        return transactions.call(em -> {
            var profiles = new ProfileRepository(em);
            var owner = profiles.lockOrAdd(told.creator());
            var known = em.find(PickEntity.class, told.id());
            if (known != null) {
                var own = known.creator.equals(owner.user);
                if (own) {
                    known.take(told);
                }
                return own;
            }
            if (profiles.picks(told.creator()).size() >= MAX_ENTRIES) {
                return false;
            }
            owner.entries++;
            em.persist(new PickEntity(told));
            return true;
        });
    }

    @Override
    public boolean deletePick(UUID id) {
        return transactions.call(em -> new ProfileRepository(em).delete("PickEntity", id));
    }

    @Override
    public String notes(AgentId user, AgentId target) {
        var key = new NoteEntity.Key(user.value(), target.value());
        return transactions.call(em -> Optional.ofNullable(em.find(NoteEntity.class, key))
                .map(note -> note.notes)
                .orElse(""));
    }

    @Override
    public boolean updateNotes(AgentId user, AgentId target, String notes) {
        if (user.isZero() || target.isZero() || !StoredText.fits(notes, MAX_NOTES)) {
            return false;
        }
        var key = new NoteEntity.Key(user.value(), target.value());
        return transactions.call(em -> {
            var profiles = new ProfileRepository(em);
            profiles.lockOrAdd(user);
            var note = em.find(NoteEntity.class, key);
            if (notes.isEmpty()) {
                if (note != null) {
                    em.remove(note);
                }
                return true;
            }
            if (note == null) {
                if (profiles.countNotes(user) >= MAX_RECORDS) {
                    return false;
                }
                note = new NoteEntity(key);
            }
            note.notes = notes;
            em.persist(note);
            return true;
        });
    }

    @Override
    public ProfilePreferences preferences(AgentId user) {
        return transactions.call(em -> Optional.ofNullable(em.find(ProfilePreferencesEntity.class, user.value()))
                .map(ProfilePreferencesEntity::toPreferences)
                .orElseGet(() -> new ProfilePreferences(user, false, false, "")));
    }

    @Override
    public boolean updatePreferences(ProfilePreferences preferences) {
        return preferences.isUsable()
                && transactions.call(em -> {
                    var user = preferences.user();
                    new ProfileRepository(em).lockOrAdd(user);
                    var known = em.find(ProfilePreferencesEntity.class, user.value());
                    var entity = known == null ? new ProfilePreferencesEntity(user) : known;
                    entity.take(preferences);
                    em.persist(entity);
                    return true;
                });
    }

    @Override
    public List<AssetId> images(AgentId user) {
        return transactions.call(em -> {
            var profiles = new ProfileRepository(em);
            var all = new ArrayList<UUID>();
            profiles.profile(user).ifPresent(profile -> {
                all.add(profile.image);
                all.add(profile.firstLifeImage);
            });
            all.addAll(profiles.snapshots(user));
            return all.stream()
                    .distinct()
                    .map(AssetId::new)
                    .filter(image -> !image.isZero())
                    .toList();
        });
    }

    @Override
    public AppData data(AgentId user, String tag, String key) {
        return transactions.call(em -> Optional.ofNullable(
                        em.find(AppDataEntity.class, new AppDataEntity.Key(user.value(), tag, key)))
                .map(found -> new AppData(user, tag, key, found.value))
                .orElseGet(() -> new AppData(user, tag, key, "")));
    }

    @Override
    public boolean updateData(AppData data) {
        if (!data.isUsable()) {
            return false;
        }
        var key = new AppDataEntity.Key(data.user().value(), data.tag(), data.key());
        return transactions.call(em -> {
            var profiles = new ProfileRepository(em);
            profiles.lockOrAdd(data.user());
            var entity = em.find(AppDataEntity.class, key);
            if (entity == null) {
                if (profiles.countData(data.user()) >= MAX_RECORDS) {
                    return false;
                }
                entity = new AppDataEntity(key);
            }
            entity.value = data.value();
            em.persist(entity);
            return true;
        });
    }
}
