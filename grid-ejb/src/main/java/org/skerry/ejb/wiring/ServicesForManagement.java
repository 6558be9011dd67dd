// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.wiring;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.management.JMException;
import javax.management.ObjectName;
import org.jspecify.annotations.Nullable;
import org.skerry.connector.catalog.ServiceState;

/** {@code org.skerry:type=Services} among the process's MBeans. Several grids in one process: the first one has it. */
@ApplicationScoped
public class ServicesForManagement {
    private static final Logger LOG = System.getLogger(ServicesForManagement.class.getName());
    private static final String NAME = "org.skerry:type=Services";

    @Inject
    GridSwitchboard board;

    private @Nullable ObjectName registered;

    /** Reads when asked. */
    private record View(GridSwitchboard board) implements ServicesMXBean {
        @Override
        public Map<String, String> getServices() {
            var all = new TreeMap<String, String>();
            board.states().forEach(state -> all.put(state.name(), text(state)));
            return all;
        }

        @Override
        public int getWaiting() {
            return board.waiting();
        }

        private static String text(ServiceState state) {
            return state.place()
                    + (state.reads().equals(state.place()) ? "" : " reads=" + state.reads())
                    + state.upstreams().stream()
                            .map(one -> " [" + one.upstream() + " " + one.health() + " calls=" + one.calls()
                                    + " failures=" + one.failures() + "]")
                            .collect(Collectors.joining());
        }
    }

    /** Shows itself; a process whose MBeans cannot be added to runs without. */
    void show() {
        try {
            var name = new ObjectName(NAME);
            ManagementFactory.getPlatformMBeanServer().registerMBean(new View(board), name);
            registered = name;
        } catch (JMException refused) {
            LOG.log(Level.INFO, "mbean={0} state=not-registered cause={1}", NAME, refused.toString());
        }
    }

    @PreDestroy
    void hide() {
        var name = registered;
        if (name != null) {
            try {
                ManagementFactory.getPlatformMBeanServer().unregisterMBean(name);
            } catch (JMException gone) {
                LOG.log(Level.DEBUG, "mbean={0} state=gone cause={1}", NAME, gone.toString());
            }
        }
    }
}
