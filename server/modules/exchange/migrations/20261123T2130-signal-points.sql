-- Reasons kept with an introduction were shown by their contribution; now every signal has whole points.
update exchange.introduction
set match_signals = (
  select jsonb_agg(signal || jsonb_build_object('points', round((signal ->> 'contribution')::numeric)) order by place)
  from jsonb_array_elements(match_signals) with ordinality as signals (signal, place)
)
where jsonb_array_length(match_signals) > 0
  and not match_signals -> 0 ? 'points';
