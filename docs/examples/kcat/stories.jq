# What is known of the stories of a topic, from records as kcat -J writes them: headers are [name, value, name, value, …],
# values are texts. Run with jq -n.

def header($name): .headers as $all | ($all | index($name)) as $at | if $at == null then null else $all[$at + 1] end;

def tell($id; $headline; $articles):
  .stories[$id] = {headline: $headline, articles: ((.stories[$id].articles // []) + $articles | unique)}
  | .retracted -= [$id];

# The story goes on under another id, which may not have been told of yet.
def merge($id; $into; $headline):
  .stories[$into] = {
    headline: (.stories[$into].headline // $headline),
    articles: ((.stories[$into].articles // []) + (.stories[$id].articles // []) | unique)
  }
  | del(.stories[$id])
  | .merged[$id] = $into;

def retract($id): del(.stories[$id]) | .retracted = (.retracted + [$id] | unique);

# What was withdrawn, or tells nothing of the entity in this story any more, is quoted in no sentence. Without a withdrawn
# article the story stands; when the last one tells nothing of the entity, the story does not concern it.
def correct($event):
  tell($event.storyId; $event.headline; [$event.article.articleId])
  | if $event.sentences == [] then .stories[$event.storyId].articles -= [$event.article.articleId] else . end
  | if .stories[$event.storyId].articles == [] and $event.article.status != "RETRACTED"
    then del(.stories[$event.storyId]) else . end;

def entityevent($event):
  if $event.relation == "CORRECTED" then correct($event)
  elif $event.relation == "MERGED" then merge($event.storyId; $event.mergedInto; $event.headline)
  elif $event.relation == "RETRACTED" then retract($event.storyId)
  else tell($event.storyId; $event.headline; [$event.article.articleId]) end;

def story($story):
  if $story.state == "MERGED" then merge($story.storyId; $story.mergedInto; $story.headline)
  elif $story.state == "RETRACTED" then retract($story.storyId)
  else del(.stories[$story.storyId]) | tell($story.storyId; $story.headline; [$story.members[].articleId]) end;

# The id under which a story goes on.
def current($merged): if $merged[.] == null then . else $merged[.] | current($merged) end;

reduce (inputs | select(.payload != null)) as $record (
  {stories: {}, merged: {}, retracted: [], duplicates: 0, seen: {}};
  ($record | header("ce_id")) as $id
  | ($record | header("ce_type")) as $type
  | if .seen[$id] then .duplicates += 1
    else
      .seen[$id] = true
      | if $type == "io.storywire.entityevent" then entityevent($record.payload | fromjson)
        elif $type == "io.storywire.story" then story($record.payload | fromjson)
        else . end
    end)
| del(.seen)
| .merged as $merged
| .merged |= with_entries(.value |= current($merged))
