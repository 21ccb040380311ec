import 'reflect-metadata'
import { buildSchema } from 'type-graphql'
import { ActorResolver } from './actor/actor.resolver.ts'
import { ClaimLinkResolver, ClaimResolver } from './claim/claim.resolver.ts'
import {
  ComparedPairResolver,
  ComparedStanceResolver,
  ComparedTopicResolver,
  ComparisonResolver,
} from './compare/compare.resolver.ts'
import { DocumentResolver } from './document/document.resolver.ts'
import { DoubtsResolver } from './doubts/doubts.resolver.ts'
import { EntityResolver } from './entity/entity.resolver.ts'
import { EventResolver } from './event/event.resolver.ts'
import { ExportResolver } from './export/export.resolver.ts'
import { FactResolver } from './fact/fact.resolver.ts'
import { InstrumentResolver } from './instrument/instrument.resolver.ts'
import { MeasuresResolver, NodeMetricsResolver } from './measures/measures.resolver.ts'
import { NodeResolver } from './node/node.resolver.ts'
import { EvidenceResolver, PassageResolver } from './passage/passage.resolver.ts'
import {
  CampMemberResolver,
  HeldPositionResolver,
  PositionResolver,
  StanceSummaryResolver,
} from './position/position.resolver.ts'
import { RecommendationResolver } from './recommendation/recommendation.resolver.ts'
import { RelationTypeResolver } from './relation-type/relation-type.resolver.ts'
import { RelationshipResolver } from './relationship/relationship.resolver.ts'
import { SearchResolver } from './search/search.resolver.ts'
import { StanceBarResolver, StanceSaidResolver } from './stance/stance-said.resolver.ts'
import { StanceAnalysesResolver, StanceCampResolver } from './stance/stance-analyses.resolver.ts'
import {
  StanceActorConsistencyResolver,
  StanceConsistencyResolver,
  StanceContradictionResolver,
  StanceTopicSidesResolver,
} from './stance/stance-consistency.resolver.ts'
import {
  StanceBackboneOfNetworkResolver,
  StanceBackboneResolver,
  StanceBackboneSetResolver,
  StanceBackboneStepResolver,
} from './stance/stance-backbone.resolver.ts'
import { StanceBrokerResolver, StanceBrokersResolver } from './stance/stance-brokers.resolver.ts'
import {
  StanceCommunitiesResolver,
  StanceCommunityResolver,
  StanceDendrogramResolver,
} from './stance/stance-communities.resolver.ts'
import {
  StanceMapResolver,
  StancePointResolver,
  StanceSaidPointResolver,
} from './stance/stance-map.resolver.ts'
import { StanceMatrixResolver } from './stance/stance-matrix.resolver.ts'
import {
  StanceEdgePartResolver,
  StanceEdgeResolver,
  StanceNetworkEdgeResolver,
  StanceNetworkResolver,
  StanceShareResolver,
} from './stance/stance-network.resolver.ts'
import { StancePhasesResolver } from './stance/stance-phases.resolver.ts'
import { StanceSliceResolver } from './stance/stance-slice.resolver.ts'
import { StatsResolver } from './stats/stats.resolver.ts'
import { TopicResolver } from './topic/topic.resolver.ts'
import {
  HopResolver,
  NetworkEdgeResolver,
  NetworkNodeResolver,
  NetworkResolver,
  PathResolver,
  PathResultResolver,
  TimelineBucketResolver,
} from './view/network.resolver.ts'
import { ViewResolver } from './view/view.resolver.ts'
// Terms of vocabularies have no resolver; their ids must be known all the same.
import './vocabulary/vocabulary.type.ts'

/** The GraphQL schema, built from one resolver class a type. */
export async function createSchema() {
  const schema = await buildSchema({
    resolvers: [
      NodeResolver,
      EntityResolver,
      FactResolver,
      ActorResolver,
      TopicResolver,
      EventResolver,
      InstrumentResolver,
      DocumentResolver,
      PassageResolver,
      EvidenceResolver,
      RelationTypeResolver,
      RelationshipResolver,
      PositionResolver,
      StanceSummaryResolver,
      HeldPositionResolver,
      CampMemberResolver,
      ClaimResolver,
      ClaimLinkResolver,
      RecommendationResolver,
      ComparisonResolver,
      ComparedTopicResolver,
      ComparedStanceResolver,
      ComparedPairResolver,
      DoubtsResolver,
      SearchResolver,
      StatsResolver,
      ViewResolver,
      MeasuresResolver,
      NodeMetricsResolver,
      NetworkResolver,
      ExportResolver,
      NetworkNodeResolver,
      NetworkEdgeResolver,
      PathResultResolver,
      PathResolver,
      HopResolver,
      TimelineBucketResolver,
      StanceNetworkResolver,
      StanceAnalysesResolver,
      StanceCampResolver,
      StanceSaidResolver,
      StanceBarResolver,
      StanceConsistencyResolver,
      StanceContradictionResolver,
      StanceTopicSidesResolver,
      StanceActorConsistencyResolver,
      StanceCommunitiesResolver,
      StanceCommunityResolver,
      StanceDendrogramResolver,
      StanceBrokersResolver,
      StanceBrokerResolver,
      StanceMapResolver,
      StancePointResolver,
      StanceSaidPointResolver,
      StanceSliceResolver,
      StancePhasesResolver,
      StanceBackboneOfNetworkResolver,
      StanceBackboneResolver,
      StanceBackboneSetResolver,
      StanceBackboneStepResolver,
      StanceMatrixResolver,
      StanceEdgeResolver,
      StanceEdgePartResolver,
      StanceShareResolver,
      StanceNetworkEdgeResolver,
    ],
  })
  // Its fields come from the resolvers, and no class stands for the type itself.
  const query = schema.getQueryType()
  if (query) {
    query.description =
      'Where every operation begins: look-ups by id, lists of each type, and what goes across types.'
  }
  return schema
}
