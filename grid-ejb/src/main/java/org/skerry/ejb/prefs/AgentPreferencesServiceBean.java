// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.prefs;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.skerry.api.id.AgentId;
import org.skerry.api.prefs.AgentPreferences;
import org.skerry.api.prefs.AgentPreferencesService;
import org.skerry.ejb.persistence.Transactions;
import org.skerry.ejb.wiring.LocalService;

/** Agent preferences in the grid's database. */
@Stateless
@Local(AgentPreferencesService.class)
@LocalService
@TransactionManagement(TransactionManagementType.BEAN)
public class AgentPreferencesServiceBean implements AgentPreferencesService {
    @Inject
    Transactions transactions;

    @Override
    public Optional<AgentPreferences> find(AgentId user) {
        return transactions.read(em -> Optional.ofNullable(em.find(AgentPreferencesEntity.class, user.value()))
                .map(AgentPreferencesEntity::toPreferences));
    }

    @Override
    public String language(AgentId user) {
        return find(user)
                .filter(AgentPreferences::languageIsPublic)
                .map(AgentPreferences::language)
                .filter(language -> !language.isEmpty())
                .orElse(AgentPreferences.DEFAULT_LANGUAGE);
    }

    @Override
    public boolean store(AgentPreferences preferences) {
        if (!preferences.isUsable()) {
            return false;
        }
        var user = preferences.user();
        return transactions.call(em -> {
            var known = em.find(AgentPreferencesEntity.class, user.value(), LockModeType.PESSIMISTIC_WRITE);
            if (known != null) {
                known.take(preferences);
                return true;
            }
            var added = new AgentPreferencesEntity(user);
            added.take(preferences);
            em.persist(added);
            return true;
        });
    }
}
