// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.config;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.skerry.api.config.Architecture;

/** Makes a wrong file or an architecture that cannot be had fail the start, and tells which were taken. */
@Singleton
@Startup
@LocalBean
@TransactionManagement(TransactionManagementType.BEAN)
public class ConfigurationCheck {
    private static final System.Logger LOG = System.getLogger(ConfigurationCheck.class.getName());

    @Inject
    Config config;

    @PostConstruct
    void check() {
        var sources = OperatorSources.ofProcess();
        var problems = problems(sources, config);
        if (!problems.isEmpty()) {
            throw new IllegalStateException(String.join("\n", problems));
        }
        LOG.log(
                Level.INFO,
                "architecture={0} config-file={1}",
                config.getOptionalValue(Architecture.KEY, String.class).orElse("none"),
                sources.file().map(file -> file.name()).orElse("none"));
        sources.warnings().forEach(warning -> LOG.log(Level.WARNING, "config={0}", warning));
    }

    /** Whether the values of an architecture have come with its name, whoever has brought them. */
    private static boolean isSource(Config config, String name) {
        var wanted = Architecture.named(name).map(Architecture::source);
        return StreamSupport.stream(config.getConfigSources().spliterator(), false)
                .anyMatch(source -> wanted.filter(source.getName()::contains).isPresent());
    }

    /** What is wrong with the sources themselves. */
    static List<String> problems(OperatorSources sources, Config config) {
        var problems = new LinkedHashSet<>(sources.problems());
        var wanted = config.getOptionalValue(Architecture.KEY, String.class).filter(name -> !name.isBlank());
        wanted.flatMap(Architecture::complaint).ifPresent(problems::add);
        if (problems.isEmpty() && wanted.isPresent() && !isSource(config, wanted.get())) {
            problems.add(Architecture.KEY + " is '" + wanted.get()
                    + "' where it comes too late: say it as a system property, in the environment, or in the file of "
                    + OperatorSources.FILE + ".");
        }
        return List.copyOf(problems);
    }
}
