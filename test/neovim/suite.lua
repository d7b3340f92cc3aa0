-- Drives Neovim's own client through a page, as a user would who copied the configuration of docs/EDITORS.md.
-- scripts/test/neovim.mjs lays out the folder ($ZHUBI_DESK), puts `zhubi` on the PATH, and reads the lines `@zhubi-suite {…}`.

local desk = assert(os.getenv('ZHUBI_DESK'), 'ZHUBI_DESK: the folder of pages')
local configuration = assert(os.getenv('ZHUBI_CONFIGURATION'), 'ZHUBI_CONFIGURATION: the file with the configuration under test')

--- Milliseconds that an answer may take before the case has failed.
local patience = 20000

local function say(what)
  io.stdout:write('@zhubi-suite ' .. vim.json.encode(what) .. '\n')
  io.stdout:flush()
end

local function case(title, run)
  local start = vim.uv.hrtime()
  local passed, problem = xpcall(run, debug.traceback)
  say({
    kind = passed and 'passed' or 'failed',
    title = title,
    milliseconds = math.floor((vim.uv.hrtime() - start) / 1e6),
    error = not passed and tostring(problem) or nil,
  })
end

--- Waits until `condition` gives something, and gives that; fails saying what was wanted, and what `condition` said besides.
local function await(wanted, condition)
  local found, instead
  vim.wait(patience, function()
    found, instead = condition()
    return found and true or false
  end, 10)
  if not found then
    error(wanted .. ' did not come' .. (instead ~= nil and (': ' .. vim.inspect(instead)) or ''), 2)
  end
  return found
end

local function equal(found, wanted)
  if not vim.deep_equal(found, wanted) then
    error('found ' .. vim.inspect(found) .. '\nwanted ' .. vim.inspect(wanted), 2)
  end
end

local function contains(text, wanted)
  if not text:find(wanted, 1, true) then
    error('found ' .. text .. '\nwanted in it ' .. wanted, 2)
  end
end

local function line(number)
  return vim.api.nvim_buf_get_lines(0, number - 1, number, true)[1]
end

--- Puts the cursor before the first `text` of a line (from 1). Columns are bytes.
local function put_cursor(number, text)
  local column = assert(line(number):find(text, 1, true), text .. ' is not in line ' .. number)
  vim.api.nvim_win_set_cursor(0, { number, column - 1 })
end

--- Opens a page, and waits until the server is there for it.
local function open(name)
  vim.cmd.edit({ desk .. '/' .. name, bang = true })
  return await('a client', function()
    local client = vim.lsp.get_clients({ bufnr = 0, name = 'zhubi' })[1]
    return client and client.initialized and client
  end)
end

--- What a diagnostic marks, by its rule: { ['halfwidth-punctuation'] = { '!' } }.
local function marked()
  local found = {}
  for _, one in ipairs(vim.diagnostic.get(0)) do
    found[one.code] = found[one.code] or {}
    table.insert(found[one.code], table.concat(vim.api.nvim_buf_get_text(0, one.lnum, one.col, one.end_lnum, one.end_col, {}), '\n'))
  end
  return found
end

--- Waits until the diagnostics of one rule mark exactly these stretches.
local function await_marks(rule, stretches)
  await(rule .. ' ' .. vim.inspect(stretches), function()
    local found = marked()
    return vim.deep_equal(found[rule] or {}, stretches), found
  end)
end

--- Applies the one code action of a kind at the cursor whose title holds `title`, and waits until the text is another.
local function apply(kind, title)
  local before = vim.api.nvim_buf_get_changedtick(0)
  vim.lsp.buf.code_action({
    context = { only = { kind }, diagnostics = {} },
    filter = function(action)
      return action.title:find(title, 1, true) ~= nil
    end,
    apply = true,
  })
  await('an edit by ' .. title, function()
    return vim.api.nvim_buf_get_changedtick(0) ~= before
  end)
end

--- The lines of a hover card at the cursor.
local function hover()
  vim.lsp.buf.hover()
  local window = await('a hover card', function()
    for _, one in ipairs(vim.api.nvim_list_wins()) do
      if vim.api.nvim_win_get_config(one).relative ~= '' then
        return one
      end
    end
  end)
  local text = table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, true), '\n')
  vim.api.nvim_win_close(window, true)
  return text
end

--- Bids every server goodbye, and waits until they have left: none is killed.
local function stop()
  for _, client in ipairs(vim.lsp.get_clients()) do
    -- Before 0.11 methods took no self.
    client.stop(vim.fn.has('nvim-0.11') == 1 and client or nil)
  end
  await('the end of the clients', function()
    return #vim.lsp.get_clients() == 0
  end)
end

vim.opt.swapfile = false
dofile(configuration)

case('a page is known by its name, and by the zhubi.json above it', function()
  local client = open('20260728/A01.txt')
  equal(vim.bo.filetype, 'newscopy')
  equal(vim.fs.normalize(client.config.root_dir), vim.fs.normalize(desk))
  equal(client.offset_encoding, 'utf-16')
  open('20260728/A02.newscopy')
  equal(vim.bo.filetype, 'newscopy')
  equal(#vim.lsp.get_clients({ name = 'zhubi' }), 1)
  vim.cmd.edit(desk .. '/../plain.txt')
  equal(vim.bo.filetype, 'text')
end)

case('outline', function()
  open('20260728/A01.txt')
  local items
  vim.lsp.buf.document_symbol({
    on_list = function(list)
      items = list.items
    end,
  })
  await('an outline', function()
    return items
  end)
  local names = vim.tbl_map(function(item)
    return ('%d %s'):format(item.lnum, item.text:gsub('^%b[] ', ''))
  end, items)
  equal(vim.list_slice(names, 1, 2), { '1 城东新桥昨日通车', '3 本报讯(记者 孟一禾、乔南）' })
  contains(table.concat(names, '\n'), '夜校开课')
end)

case('hover cards of a byline, a date and an official, in Chinese', function()
  open('20260728/A01.txt')
  put_cursor(9, '记者')
  contains(hover(), '桑晚晴')
  put_cursor(3, '7月28日')
  contains(hover(), '2026年7月28日')
  put_cursor(3, '骆长青')
  contains(hover(), '县委书记')
end)

case('references, first mention and rename of a person', function()
  open('20260728/A01.txt')
  local before = vim.api.nvim_buf_get_lines(0, 0, -1, true)
  -- The cursor's columns are bytes, the protocol's are units: a character of two units stands before this name.
  put_cursor(5, '骆长青')
  local items
  vim.lsp.buf.references({ includeDeclaration = true }, {
    on_list = function(list)
      items = list.items
    end,
  })
  await('references', function()
    return items
  end)
  local places = vim.tbl_map(function(item)
    return ('%d %s'):format(item.lnum, line(item.lnum):sub(item.col, item.col + #'骆长青' - 1))
  end, items)
  equal(places, { '3 骆长青', '5 骆长青' })
  vim.lsp.buf.definition()
  await('the first mention', function()
    return vim.api.nvim_win_get_cursor(0)[1] == 3
  end)
  local function rename(from, to)
    put_cursor(3, from)
    vim.lsp.buf.rename(to)
    await(to, function()
      return line(3):find(to, 1, true) and line(5):find(to, 1, true)
    end)
  end
  rename('骆长青', '苗春燕')
  equal(table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, true), '\n'):find('骆长青', 1, true), nil)
  rename('苗春燕', '骆长青')
  equal(vim.api.nvim_buf_get_lines(0, 0, -1, true), before)
end)

case('inlay hints: the day of a relative date', function()
  open('20260728/A01.txt')
  vim.lsp.inlay_hint.enable(true, { bufnr = 0 })
  local labels = await('hints', function()
    local found = vim.tbl_map(function(one)
      return one.inlay_hint.label
    end, vim.lsp.inlay_hint.get({ bufnr = 0 }))
    return #found > 0 and found
  end)
  equal(vim.list_contains(labels, '2026-07-27 周一'), true)
  vim.lsp.inlay_hint.enable(false, { bufnr = 0 })
end)

case('semantic tokens: headline, byline, person, date', function()
  open('20260728/A01.txt')
  local function type_at(number, text)
    local column = assert(line(number):find(text, 1, true)) - 1
    local tokens = vim.lsp.semantic_tokens.get_at_pos(0, number - 1, column) or {}
    return tokens[1] and tokens[1].type
  end
  await('tokens', function()
    return type_at(1, '城东')
  end)
  equal(type_at(1, '城东'), 'headline')
  equal(type_at(3, '本报讯'), 'byline')
  equal(type_at(3, '孟一禾'), 'person')
  equal(type_at(3, '7月28日'), 'date')
  equal(type_at(5, '骆长青'), 'person')
end)

case('completion by hand: a name from what is typed of it', function()
  open('20260728/A01.txt')
  local answer
  vim.api.nvim_buf_set_lines(0, -1, -1, true, { '骆' })
  local number = vim.api.nvim_buf_line_count(0)
  vim.api.nvim_win_set_cursor(0, { number, #'骆' })
  local parameters = {
    textDocument = vim.lsp.util.make_text_document_params(),
    position = { line = number - 1, character = 1 },
  }
  vim.lsp.buf_request(0, 'textDocument/completion', parameters, function(_, found)
    answer = found
  end)
  await('completions', function()
    return answer
  end)
  equal(answer[1].label, '骆长青')
  vim.cmd.undo()
end)

case('diagnostics come by themselves, where they belong among characters of two units, and follow what is typed', function()
  open('20260728/A01.txt')
  await_marks('malformed-byline', { '本报讯(记者 孟一禾、乔南）' })
  await_marks('halfwidth-punctuation', { '!', ',' })
  local comma = assert(line(5):find(',', 1, true)) - 1
  vim.api.nvim_buf_set_text(0, 4, comma, 4, comma + 1, { '，' })
  await_marks('halfwidth-punctuation', { '!' })
  vim.cmd.undo()
  await_marks('halfwidth-punctuation', { '!', ',' })
end)

case('the byline code action gives the house form, in one undo step', function()
  open('20260728/A01.txt')
  await_marks('malformed-byline', { '本报讯(记者 孟一禾、乔南）' })
  local before = vim.api.nvim_buf_get_lines(0, 0, -1, true)
  put_cursor(3, '记者')
  apply('quickfix', '本报讯（记者：孟一禾、乔南）')
  equal(line(3):sub(1, #'本报讯（记者：孟一禾、乔南）7月'), '本报讯（记者：孟一禾、乔南）7月')
  await_marks('malformed-byline', {})
  vim.cmd.undo()
  equal(vim.api.nvim_buf_get_lines(0, 0, -1, true), before)
end)

case('all safe fixes at once', function()
  open('20260728/A01.txt')
  apply('source.fixAll', '朱笔')
  contains(line(3), '通车仪式！')
  contains(line(5), '同日启用，大桥')
  await_marks('halfwidth-punctuation', {})
end)

case('commands: rejoin the column breaks, set the issue date', function()
  open('20260728/A02.newscopy')
  vim.cmd.ZhubiRejoin()
  await('a whole paragraph', function()
    return line(3):find('批发市场，种菜的收入也会更稳当。', 1, true), line(3)
  end)
  put_cursor(3, '昨天')
  contains(hover(), '2026年7月27日')
  local function await_in(name, wanted)
    await(wanted .. ' in ' .. name, function()
      local file = io.open(desk .. '/20260728/' .. name)
      local text = file and file:read('*a') or ''
      return text:find(wanted, 1, true), text
    end)
  end
  vim.cmd.ZhubiIssueDate('7月29日')
  await_in('A02.newscopy.notes.jsonl', '"kind":"date","day":"2026-07-29"')
  -- The note is kept first, and counts a moment later.
  await('a card of the new day', function()
    local card = hover()
    return card:find('2026年7月28日', 1, true), card
  end)
  equal(vim.uv.fs_stat(desk .. '/20260728/zhubi.json'), nil)
  vim.cmd({ cmd = 'ZhubiIssueDate', args = { '2026-07-30' }, bang = true })
  await_in('zhubi.json', '2026-07-30')
  -- The page has a day of its own.
  contains(hover(), '2026年7月28日')
end)

case('the command for the issue date asks for which pages, and says what is no day', function()
  open('20260728/A02.newscopy')
  local select, input, notify = vim.ui.select, vim.ui.input, vim.notify
  local offered, told = {}, nil
  vim.ui.select = function(items, options, choose)
    offered = vim.tbl_map(options.format_item, items)
    choose('page')
  end
  vim.ui.input = function(_, enter)
    enter('下周')
  end
  vim.notify = function(message)
    told = message
  end
  vim.cmd.ZhubiIssueDate()
  local message = await('a refusal', function()
    return told
  end)
  vim.ui.select, vim.ui.input, vim.notify = select, input, notify
  contains(message, '20260801')
  contains(offered[1], '本版')
  contains(offered[2], '本文件夹')
end)

case('a zhubi.json beside the page builds on the one above it', function()
  stop()
  vim.cmd('silent! %bwipeout!')
  local client = open('20260728/A01.txt')
  equal(vim.fs.normalize(client.config.root_dir), vim.fs.normalize(desk))
  put_cursor(3, '记者')
  contains(hover(), '本报讯（记者：孟一禾、乔南）')
end)

local exit

case('a client that cannot pull is told its diagnostics', function()
  stop()
  vim.cmd('silent! %bwipeout!')
  local capabilities = vim.lsp.protocol.make_client_capabilities()
  capabilities.textDocument.diagnostic = nil
  vim.cmd('noautocmd edit ' .. vim.fn.fnameescape(desk .. '/20260728/A01.txt'))
  vim.lsp.start({
    name = 'zhubi-push',
    cmd = { 'zhubi', 'lsp', '--stdio' },
    root_dir = desk,
    capabilities = capabilities,
    on_exit = function(code)
      exit = code
    end,
  })
  await_marks('halfwidth-punctuation', { '!', ',' })
end)

case('the server leaves when it is told to', function()
  stop()
  equal(exit, 0)
end)

say({ kind = 'end' })
vim.cmd('qall!')
