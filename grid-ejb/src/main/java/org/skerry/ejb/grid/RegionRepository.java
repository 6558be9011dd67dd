// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.grid;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import org.skerry.api.grid.RegionAdmission;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.ScopeId;
import org.skerry.ejb.persistence.Folded;

/** Queries for regions, within one transaction. */
final class RegionRepository {
    /** No region is larger, so that the index on the position narrows a search for what covers a point. */
    private static final int MAX_SIZE = RegionAdmission.MAX_SIZE;

    private static final String HERE = "r.online = true and r.hyperlink = false";
    private static final String COVERS = "r.x <= :xMax and r.x > :xLeast and r.x + r.sizeX > :xMin"
            + " and r.y <= :yMax and r.y > :yLeast and r.y + r.sizeY > :yMin";
    /** In doubles, since the square of a distance in metres does not fit an int. */
    private static final String NEAREST =
            "(1.0d * r.x - :x) * (1.0d * r.x - :x) + (1.0d * r.y - :y) * (1.0d * r.y - :y), r.nameFolded";

    private final EntityManager em;

    RegionRepository(EntityManager em) {
        this.em = em;
    }

    /** Lets one writer at a time look for free places and names; the others wait. */
    void lock() {
        em.createNativeQuery("select name from named_lock where name = 'regions' for update", String.class)
                .getSingleResult();
    }

    private TypedQuery<RegionEntity> select(ScopeId scope, String condition, String order) {
        return em.createQuery(
                        "select r from RegionEntity r where (:scope = :zero or r.scope = :scope) and " + condition
                                + " order by " + order,
                        RegionEntity.class)
                .setParameter("scope", scope.value())
                .setParameter("zero", ScopeId.ZERO.value());
    }

    Optional<RegionEntity> byId(RegionId id) {
        return Optional.ofNullable(em.find(RegionEntity.class, id.value()));
    }

    List<RegionEntity> byName(ScopeId scope, String name) {
        return select(scope, "r.nameFolded = :name", "r.registered")
                .setParameter("name", Folded.of(name))
                .getResultList();
    }

    /** Those whose name has the text in it: the exact name first, then those that begin with it. */
    List<RegionEntity> byNamePart(ScopeId scope, String text, int max) {
        return select(
                        scope,
                        "r.nameFolded like :part escape '!'",
                        "case when r.nameFolded = :name then 0 when r.nameFolded like :start escape '!' then 1 else 2 end,"
                                + " r.nameFolded")
                .setParameter("part", "%" + Folded.prefixPattern(text))
                .setParameter("start", Folded.prefixPattern(text))
                .setParameter("name", Folded.of(text))
                .setMaxResults(max)
                .getResultList();
    }

    /** Regions that overlap the rectangle, whose maximum edges are inclusive. */
    List<RegionEntity> inRange(ScopeId scope, long xMin, long xMax, long yMin, long yMax) {
        return select(scope, COVERS, "r.nameFolded")
                .setParameter("xMin", within(xMin))
                .setParameter("xLeast", within(xMin - MAX_SIZE))
                .setParameter("xMax", within(xMax))
                .setParameter("yMin", within(yMin))
                .setParameter("yLeast", within(yMin - MAX_SIZE))
                .setParameter("yMax", within(yMax))
                .getResultList();
    }

    private static int within(long value) {
        return Math.toIntExact(Math.clamp(value, Integer.MIN_VALUE, (long) Integer.MAX_VALUE));
    }

    List<RegionEntity> defaults(ScopeId scope) {
        return select(scope, "r.defaultRegion = true and r.online = true", "r.nameFolded")
                .getResultList();
    }

    List<RegionEntity> hypergridDefaults(ScopeId scope) {
        return select(scope, "r.defaultHypergrid = true and r.online = true", "r.nameFolded")
                .getResultList();
    }

    List<RegionEntity> hyperlinks(ScopeId scope) {
        return select(scope, "r.hyperlink = true and r.online = true", "r.nameFolded")
                .getResultList();
    }

    List<RegionEntity> fallbacks(ScopeId scope, int x, int y) {
        return nearest(select(scope, "r.fallbackRegion = true and " + HERE, NEAREST), x, y)
                .getResultList();
    }

    List<RegionEntity> online(ScopeId scope, int x, int y, int max) {
        return nearest(select(scope, HERE, NEAREST), x, y).setMaxResults(max).getResultList();
    }

    private static TypedQuery<RegionEntity> nearest(TypedQuery<RegionEntity> query, int x, int y) {
        return query.setParameter("x", (double) x).setParameter("y", (double) y);
    }

    void add(RegionEntity region) {
        em.persist(region);
    }

    void remove(RegionEntity region) {
        em.remove(region);
    }
}
