// SPDX-License-Identifier: Apache-2.0
package org.skerry.standalone.bridge;

import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Typed;
import jakarta.enterprise.inject.literal.InjectLiteral;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.AfterTypeDiscovery;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.ProcessManagedBean;
import jakarta.enterprise.inject.spi.WithAnnotations;
import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.skerry.ejb.persistence.JtaTransactions;

/**
 * Makes CDI beans of the grid's EJBs. All of them manage transactions themselves, so what is left of EJB is few things:
 * one instance for the application, seen by its local interfaces; locks; start and timers, gathered here for {@link
 * BeanContainer}; and resources, which are injected as beans of their type.
 */
public final class EjbExtension implements Extension {
    private final ShellResources resources;
    private final ShellThreads threads;
    private final List<Bean<?>> startups = new ArrayList<>();
    private boolean transactionsWanted;

    EjbExtension(ShellResources resources, ShellThreads threads) {
        this.resources = resources;
        this.threads = threads;
    }

    /** The start-up beans, in no order. */
    List<Bean<?>> startups() {
        return startups;
    }

    void ours(@Observes BeforeBeanDiscovery discovery) {
        discovery.addAnnotatedType(LockInterceptor.class, LockInterceptor.class.getName());
    }

    /** They would need a transaction manager. */
    void withoutTransactionManager(@Observes ProcessAnnotatedType<JtaTransactions> type) {
        type.veto();
        transactionsWanted = true;
    }

    void inTheirPlace(@Observes AfterTypeDiscovery discovery) {
        if (transactionsWanted) {
            discovery.addAnnotatedType(ResourceLocalTransactions.class, ResourceLocalTransactions.class.getName());
        }
    }

    <T> void ejb(@Observes @WithAnnotations({Stateless.class, Singleton.class}) ProcessAnnotatedType<T> type) {
        var bean = type.getAnnotatedType().getJavaClass();
        if (!bean.isAnnotationPresent(Stateless.class) && !bean.isAnnotationPresent(Singleton.class)) {
            return;
        }
        var transactions = bean.getAnnotation(TransactionManagement.class);
        if (transactions == null || transactions.value() != TransactionManagementType.BEAN) {
            throw new IllegalStateException(bean.getName()
                    + " leaves transactions to the container, and the standalone process has none: say"
                    + " @TransactionManagement(BEAN) and use Transactions.");
        }
        var configured = type.configureAnnotatedType();
        configured.add(ApplicationScoped.Literal.INSTANCE).add(new Views(views(bean)));
        if (isLocked(bean)) {
            configured.add(new Locked());
        }
    }

    /** What clients see: the local interfaces, the class if it says so, and one or the other if it says nothing. */
    private static Class<?>[] views(Class<?> bean) {
        var views = new LinkedHashSet<Class<?>>();
        var local = bean.getAnnotation(Local.class);
        if (local != null) {
            Collections.<Class<?>>addAll(views, local.value().length == 0 ? bean.getInterfaces() : local.value());
        } else if (!bean.isAnnotationPresent(LocalBean.class) && bean.getInterfaces().length == 1) {
            views.add(bean.getInterfaces()[0]);
        }
        if (views.isEmpty() || bean.isAnnotationPresent(LocalBean.class)) {
            views.add(bean);
        }
        return views.toArray(Class<?>[]::new);
    }

    private static boolean isLocked(Class<?> bean) {
        var management = bean.getAnnotation(ConcurrencyManagement.class);
        return bean.isAnnotationPresent(Singleton.class)
                && (management == null || management.value() == ConcurrencyManagementType.CONTAINER);
    }

    <T> void resources(
            @Observes @WithAnnotations({Resource.class, PersistenceUnit.class}) ProcessAnnotatedType<T> type) {
        type.configureAnnotatedType()
                .filterFields(field ->
                        field.isAnnotationPresent(Resource.class) || field.isAnnotationPresent(PersistenceUnit.class))
                .forEach(field -> field.add(InjectLiteral.INSTANCE));
    }

    void ofTheShell(@Observes AfterBeanDiscovery discovery) {
        add(discovery, DataSource.class, resources::database);
        add(discovery, EntityManagerFactory.class, resources.entities());
        add(discovery, ManagedScheduledExecutorService.class, threads::managed);
        add(discovery, ManagedThreadFactory.class, threads::factory);
    }

    private static <T> void add(AfterBeanDiscovery discovery, Class<T> type, Supplier<T> of) {
        discovery
                .<T>addBean()
                .addType(type)
                .scope(jakarta.inject.Singleton.class)
                .createWith(_ -> of.get());
    }

    void startup(@Observes ProcessManagedBean<?> found) {
        if (found.getAnnotatedBeanClass().isAnnotationPresent(Startup.class)) {
            startups.add(found.getBean());
        }
    }

    /** {@code @Typed} of these. */
    private static final class Views extends AnnotationLiteral<Typed> implements Typed {
        private static final long serialVersionUID = 1L;

        @SuppressWarnings("ImmutableAnnotationChecker") // it hands out copies
        private final Class<?>[] views;

        Views(Class<?>[] views) {
            this.views = views;
        }

        @Override
        public Class<?>[] value() {
            return views.clone();
        }
    }

    private static final class Locked extends AnnotationLiteral<ContainerLocked> implements ContainerLocked {
        private static final long serialVersionUID = 1L;

        @Override
        public Class<? extends Annotation> annotationType() {
            return ContainerLocked.class;
        }
    }
}
